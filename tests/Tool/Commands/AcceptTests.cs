using Xunit;

namespace AnswerKey.Tests;

[CollectionDefinition(nameof(EnvironmentVariables), DisableParallelization = true)]
public sealed class EnvironmentVariables;

/// <summary><c>accept</c> as people run it. Sets the variable CI, so it runs apart from other tests.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class AcceptTests : IDisposable
{
    private const string Drifted =
        "The sum is [7](check:sum), about [5.99](check:sum).\r\n\r\n```csharp run\r\nvar sum = 1 + 2 + 3;\r\nsum\r\n```\r\n```output\r\n7\r\n```\r\n";
    private readonly string? _ci = Environment.GetEnvironmentVariable("CI");

    public AcceptTests() => Environment.SetEnvironmentVariable("CI", null);

    public void Dispose() => Environment.SetEnvironmentVariable("CI", _ci);

    [Fact]
    public async Task Accepting_rewrites_just_the_claimed_texts_and_the_page_verifies()
    {
        using var site = TestSite.Create().With("input/topic/a.md", TestSite.QuestionHead + Drifted);
        var (exitCode, output) = await site.RunAsync("accept");
        Assert.Equal(0, exitCode);
        Assert.Equal(
            TestSite.QuestionHead
                + Drifted
                    .Replace("[7]", "[6]", StringComparison.Ordinal)
                    .Replace("5.99", "6.00", StringComparison.Ordinal)
                    .Replace("\r\n7\r\n", "\r\n6\r\n", StringComparison.Ordinal),
            site.Read("input/topic/a.md")
        );
        Assert.Contains("1 page changed", output, StringComparison.Ordinal);
        Assert.Contains("nothing to accept", (await site.RunAsync("accept")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_fails_and_says_why_while_a_drift_is_left()
    {
        const string Left = "[**7**](check:sum), [a](check:dots)";
        const string Body =
            Left + " and [8](check:sum).\n\n```csharp run\nvar sum = 6;\nvar dots = \"a...z\";\nsum\n```\n```output\n6\n```\n";
        using var site = TestSite.Create().WithQuestion("a", Body);

        var (exitCode, output) = await site.RunAsync("accept");
        var accepted = site.Read("input/topic/a.md");
        var again = await site.RunAsync("accept");

        Assert.Equal(4, exitCode);
        Assert.Contains("written with markup, **7**", output, StringComparison.Ordinal);
        Assert.Contains("read as a wildcard", output, StringComparison.Ordinal);
        Assert.Equal(TestSite.QuestionHead + Body.Replace("[8]", "[6]", StringComparison.Ordinal), accepted);
        Assert.Equal(4, again.ExitCode);
        Assert.Contains("nothing was accepted", again.Output, StringComparison.Ordinal);
        Assert.Equal(accepted, site.Read("input/topic/a.md"));
    }

    [Fact]
    public async Task A_claim_by_reference_is_still_a_claim_when_it_was_accepted()
    {
        const string Body =
            "So [7], [7][] and [7][n].\n\n```csharp run\nvar sum = 6;\nsum\n```\n```output\n6\n```\n\n[7]: check:sum\n[n]: <check:sum + 1>\n";
        using var site = TestSite.Create().WithQuestion("a", Body);

        var (exitCode, _) = await site.RunAsync("accept");

        Assert.Equal(0, exitCode);
        Assert.Equal(
            TestSite.QuestionHead + Body.Replace("[7], [7][]", "[6][7], [6][7]", StringComparison.Ordinal),
            site.Read("input/topic/a.md")
        );
        site.With("input/topic/a.md", site.Read("input/topic/a.md").Replace("= 6", "= 5", StringComparison.Ordinal));
        Assert.Equal(4, (await site.ProblemsAsync()).Count(p => p.Contains("drift", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_writes_nothing()
    {
        using var site = TestSite.Create().With("input/topic/a.md", TestSite.QuestionHead + Drifted);
        var (exitCode, output) = await site.RunAsync("accept", "--dry-run");
        Assert.Equal(0, exitCode);
        Assert.Contains("+The sum is [6](check:sum)", output, StringComparison.Ordinal);
        Assert.Equal(TestSite.QuestionHead + Drifted, site.Read("input/topic/a.md"));
    }

    [Fact]
    public async Task A_machine_must_not_accept()
    {
        Environment.SetEnvironmentVariable("CI", "true");
        using var site = TestSite.Create().With("input/topic/a.md", TestSite.QuestionHead + Drifted);
        var (exitCode, output) = await site.RunAsync("accept");
        Assert.Equal(4, exitCode);
        Assert.Contains("CI is set", output, StringComparison.Ordinal);
        Assert.Equal(TestSite.QuestionHead + Drifted, site.Read("input/topic/a.md"));
    }

    [Fact]
    public async Task An_exception_is_never_accepted_as_an_answer()
    {
        const string Throwing = "```csharp run\nthrow new Exception(\"6\");\n```\n```output\n7\n```\n";
        using var site = TestSite.Create().WithQuestion("a", Throwing);
        await site.RunAsync("accept");
        Assert.Equal(TestSite.QuestionHead + Throwing, site.Read("input/topic/a.md"));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_named_with_the_nearest_one()
    {
        using var site = TestSite.Create().WithQuestion("sums", Drifted);
        var (exitCode, output) = await site.RunAsync("accept", "input/topic/sum.md");
        Assert.Equal(4, exitCode);
        Assert.Contains("did you mean 'input/topic/sums.md'?", output, StringComparison.Ordinal);
    }
}
