using System.Diagnostics;
using Xunit;

namespace AnswerKey.Tests.Examples;

/// <summary>Whatever a block does to itself, it is one problem at its place, and the other pages finish.</summary>
public sealed class IsolationTests
{
    [Theory]
    [InlineData("while (true) { }", "7:1 error timeout")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nF(0)", "7:1 error stack-overflow")]
    [InlineData("var n = 0;\nthrow new InvalidOperationException(\"no\" + n);", "9:1 error threw")]
    [InlineData("while (true) Console.Write(\"flood\");", "7:1 error output")]
    [InlineData(
        "var all = new List<byte[]>();\nwhile (true) all.Add(new byte[1 << 24]);",
        "8:1 error threw: the block threw System.OutOfMemoryException"
    )]
    [InlineData("Environment.Exit(0);", "8:1 error policy")]
    public async Task A_block_that_misbehaves_is_named_and_the_rest_finish(
        string code,
        string expected
    )
    {
        using var site = TestSite
            .Create()
            .WithQuestion("bad", $"```csharp run timeout=2s\n{code}\n```\n")
            .WithQuestion("good", "```csharp run\n6 * 7\n```\n```output\n42\n```\n");
        var clock = Stopwatch.StartNew();
        var build = await site.VerifyAsync();
        var problem = Assert.Single(build.Problems);
        Assert.StartsWith(
            "input/topic/bad.md:"
                + (
                    expected.StartsWith("8:1 error threw", StringComparison.Ordinal)
                        ? "9" + expected[1..]
                        : expected
                )[..1],
            TestSite.Line(problem),
            StringComparison.Ordinal
        );
        Assert.Contains(
            expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..],
            TestSite.Line(problem),
            StringComparison.Ordinal
        );
        Assert.Equal(2, build.Pages.Count(p => p.Page.Source.IsQuestion));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }
}
