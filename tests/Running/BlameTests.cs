using Xunit;

namespace AnswerKey.Tests;

/// <summary>A problem stands where its cause is, to the column, however the block is embedded.</summary>
public sealed class BlameTests
{
    private const string CompileError = "var größe = \"ü\";\nint a = größe;\n";
    private const string Exception = "var größe = 1;\nvoid F() { var ü = \"日本\"; throw new Exception(ü); }\nF();\n";

    public static TheoryData<string, string, string> Embeddings
    {
        get
        {
            // How each line of the block begins, and what its column is counted from.
            (string First, string Next, int Column)[] ways =
            [
                ("", "", 0),
                ("- ", "  ", 2),
                ("1. ", "   ", 3),
                ("> ", "> ", 2),
                ("> - ", ">   ", 4),
                ("- größer:\n\n  ", "  ", 2),
            ];
            var data = new TheoryData<string, string, string>();
            foreach (var (first, next, column) in ways)
            {
                foreach (var newLine in (string[])["\n", "\r\n"])
                {
                    var line = 9 + first.Count(c => c == '\n');
                    data.Add(Embed(CompileError), $"{line}:{column + 9} error CS0029", newLine);
                    data.Add(Embed(Exception), $"{line}:{column + 26} error threw", newLine);
                }
                string Embed(string code) => first + string.Join("\n" + next, $"```csharp run\n{code}```".Split('\n')) + "\n";
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Embeddings))]
    public async Task A_problem_in_code_is_placed_to_the_column(string body, string place, string newLine)
    {
        Assert.StartsWith($"input/topic/a.md:{place}", await OnlyProblemAsync(body, newLine), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Tabs_count_as_one_column_each(string newLine)
    {
        var problem = await OnlyProblemAsync("```csharp run\nif (true)\n{\n\t\tint a = \"x\";\n}\n```\n", newLine);
        Assert.StartsWith("input/topic/a.md:10:11 error CS0029", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> The größte sum of all is [**4**](check:1+2).\n", "7:29 error drift")]
    [InlineData("- ü [4](check:1+2)\n", "7:6 error drift")]
    [InlineData("| 日本 | b |\n| --- | --- |\n| ü | [4](check:1+2) |\n", "9:8 error drift")]
    public async Task Drift_in_prose_is_placed_at_the_written_value(string body, string place)
    {
        foreach (var newLine in (string[])["\n", "\r\n"])
            Assert.StartsWith($"input/topic/a.md:{place}", await OnlyProblemAsync(body, newLine), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_using_declaration_is_told_what_to_write()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", "```csharp run\nclass D : IDisposable { public void Dispose() { } }\nusing var d = new D();\n```\n");
        var problems = (await site.VerifyAsync()).Problems;
        Assert.Contains(problems, p => p.Hint?.Contains("using (var x = …)", StringComparison.Ordinal) == true);
    }

    private static async Task<string> OnlyProblemAsync(string body, string newLine)
    {
        using var site = TestSite
            .Create()
            .With("input/topic/a.md", (TestSite.QuestionHead + body).Replace("\n", newLine, StringComparison.Ordinal));
        return Assert.Single(await site.ProblemsAsync(), p => !p.Contains("no-proof", StringComparison.Ordinal));
    }
}
