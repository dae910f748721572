using Xunit;

namespace AnswerKey.Tests;

/// <summary>Whole pages that claim something that is nearly true.</summary>
public sealed class HonestClaimsTests
{
    [Fact]
    public async Task A_page_says_exactly_what_a_float_holds()
    {
        var problems = await ProblemsOf(
            "[1152921504606846976](<check:Math.Pow(2, 60)>) [123456792](check:123456789f) [65504](check:Half.MaxValue)\n\n"
                + "[1152921504606847000](<check:Math.Pow(2, 60)>)\n\n[123456790](check:123456789f)\n\n[65500](check:Half.MaxValue)\n\n"
                + "```csharp run\nnew[] { Math.Pow(2, 60), 0.5 }\n```\n```output\n[1152921504606846976, 0.5]\n```\n\n"
                + "```csharp run\nnew[] { Math.Pow(2, 60), 0.5 }\n```\n```output\n[1152921504606847000, 0.5]\n```\n"
        );

        Assert.Equal(["9:2 error drift", "11:2 error drift", "13:2 error drift", "26:2 error drift"], problems);
    }

    [Fact]
    public async Task The_text_of_a_version_is_not_rounded()
    {
        var problems = await ProblemsOf(
            "[3.10](check:python) [3.1](check:python) [3.1](check:double.Parse(python))\n\n"
                + "[2.1](<check:new Version(2, 10)>)\n\n"
                + "::: choice check=python\n- [x] 3.1\n- [ ] 4\n:::\n\n```csharp run\nvar python = \"3.10\";\npython\n```\n```output\n3.10\n```\n"
        );

        Assert.Equal(["7:23 error drift", "9:2 error drift", "11:1 error choice"], problems);
    }

    [Fact]
    public async Task Three_dots_alone_prove_nothing()
    {
        var problems = await ProblemsOf(
            "[...](check:x)\n\n::: choice check=x\n- [x] ...\n- [ ] 4\n:::\n\n" + "```csharp run\nvar x = 3;\nx\n```\n```output\n...\n```\n"
        );

        Assert.Equal(["7:2 error drift", "9:1 error choice", "19:1 error drift"], problems);
    }

    [Fact]
    public async Task A_value_does_not_join_what_was_printed_before_it()
    {
        var problems = await ProblemsOf(
            "```csharp run\nConsole.Write(\"1\");\n5\n```\n```output\n15\n```\n\n"
                + "```csharp run\nConsole.Write(\"1\");\n5\n```\n```output\n1\n5\n```\n\n"
                + "```csharp run\nConsole.WriteLine(\"1\");\n5\n```\n```output\n1\n5\n```\n"
        );

        Assert.Equal(["12:1 error drift"], problems);
    }

    [Fact]
    public async Task A_returned_value_is_a_value()
    {
        var problems = await ProblemsOf(
            "```csharp run\nreturn 5;\n```\n\n```csharp run\nreturn 5;\n```\n```output\n5\n```\n\n"
                + "```csharp setup\nint Six() { return 6; }\nFunc<int> seven = () => { return 7; };\n```\n\n[6](check:Six())\n"
        );

        Assert.Equal(["7:1 error unclaimed-output"], problems);
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("1000000%")]
    public async Task A_tolerance_that_allows_anything_is_refused(string tolerance)
    {
        var problems = await ProblemsOf($"```csharp run tolerance={tolerance}\n7000\n```\n```output\n5\n```\n");

        Assert.Contains("7:15 error info-string", problems);
    }

    private static async Task<string[]> ProblemsOf(string body)
    {
        using var site = TestSite.Create().WithQuestion("a", body);
        return
        [
            .. (await site.ProblemsAsync())
                .Where(p => p.Contains(" error ", StringComparison.Ordinal))
                .Select(p => p["input/topic/a.md:".Length..p.IndexOf(": ", StringComparison.Ordinal)]),
        ];
    }

    [Theory]
    [InlineData("CSharp run")]
    [InlineData("C# run")]
    [InlineData("CS run")]
    public async Task A_block_is_checked_in_whatever_letters_its_language_is_written(string info)
    {
        using var site = TestSite.Create().WithQuestion("a", $"```{info}\n1 + 1\n```\n```output\n3\n```\n");
        Assert.Contains(await site.ProblemsAsync(), p => p.Contains("error drift", StringComparison.Ordinal));
    }
}
