using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

/// <summary><c>explain</c> says why, and which part of the key changed.</summary>
public sealed class ExplainTests
{
    private const string Page =
        "[3](check:a+b)\n\n```csharp run name=first\nvar a = 1;\na\n```\n```output\n1\n```\n\n```csharp run name=second\nvar b = 2;\nb\n```\n```output\n2\n```\n";

    [Fact]
    public async Task What_has_not_run_yet_is_told_so()
    {
        using var site = TestSite.Create().WithQuestion("a", Page);
        Assert.Contains("runs, because it has not run yet", await ExplainAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_reused_is_told_so()
    {
        using var site = TestSite.Create().WithQuestion("a", Page);
        await site.VerifyAsync(useCache: true);
        var told = await ExplainAsync(site);
        Assert.Contains("reused, because the same code ran before", told, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var b = 2", "var b = 2.0", "block second")]
    [InlineData("check:a+b", "check:b+a", "claim 1")]
    [InlineData("run name=second", "run name=second timeout=9s", "block second")]
    [InlineData("\n```csharp run name=second\nvar b = 2;\nb\n```\n```output\n2\n```\n", "", "block second (gone)")]
    [InlineData("[3]", "[3](check:a*3) [3]", "claim 2 (new)")]
    public async Task The_part_that_changed_is_named(string text, string other, string part)
    {
        using var site = TestSite.Create().WithQuestion("a", Page);
        await site.VerifyAsync(useCache: true);
        site.WithQuestion("a", Page.Replace(text, other, StringComparison.Ordinal));
        Assert.Contains($"    changed: {part}\n", await ExplainAsync(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compiler")]
    [InlineData("runtime")]
    [InlineData("toolkit")]
    [InlineData("engine")]
    public void Another_compiler_runtime_or_toolkit_is_named(string part)
    {
        using var pages = new UncheckedPages().With("a", Page);
        var plan = pages.Read().SelectMany(p => p.Plan()).Single(p => p.Examples.Length == 2);
        var version = ExecutionVersion.Of(EngineOptions.Default(null, highlight: false));
        var key = CacheKey.Of(plan, version);
        var cache = new ExampleCache(Path.Combine(pages.Root, "cache"));
        cache.WriteLastParts(plan, key with { Parts = [.. key.Parts.Select(p => p.Part == part ? (p.Part, "older") : p)] });
        Assert.Equal(part, Assert.Single(CacheExplanation.Of(plan, cache, version).Changed));
    }

    [Fact]
    public async Task A_failure_is_told_as_the_reason()
    {
        using var site = TestSite.Create().WithQuestion("a", "```csharp run\nthrow new Exception(\"no\");\n```\n");
        await site.VerifyAsync(useCache: true);
        Assert.Contains("failures are never stored", await ExplainAsync(site), StringComparison.Ordinal);
    }

    private static async Task<string> ExplainAsync(TestSite site)
    {
        var (exitCode, output) = await site.RunAsync("explain", "input/topic/a.md");
        Assert.True(exitCode == 0, output);
        return output;
    }
}
