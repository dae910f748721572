using AnswerKey.Site.Build;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>
/// What is published does not depend on what was built before: formulas, plots, link images and the search index included. Every file is
/// compared, byte by byte; there are no exceptions.
/// </summary>
public sealed class RememberedBuildTests
{
    private const string Proved = """
        ## Answer

        It is [6](check:sum), or $\sum_i x_i$.

        ```csharp run
        int[] x = [1, 2, 3];
        var sum = x.Sum();
        sum
        ```
        ```output
        6
        ```

        ```csharp run plot
        Plot.Of("Twice").Line("twice", [1.0, 2.0, 3.0], v => 2 * v)
        ```
        ```output
        x  twice
        ...
        ```

        """;

    private const string Wrong = """
        ## Answer

        It is [7](check:sum), and $\frac{1$ is no formula.

        ```csharp run
        var sum = new[] { 1, 2, 3 }.Sum();
        sum
        ```
        ```output
        8
        ```

        ```csharp run
        sum.Nothing()
        ```

        ```csharp run session=other
        throw new InvalidOperationException("no");
        ```

        See [nothing](nowhere.md).

        """;

    [Fact]
    public async Task A_cold_a_warm_and_an_incremental_build_write_the_same_bytes()
    {
        using var site = Site().WithQuestion("b", "See [the other](a.md#answer).\n\n" + Proved);
        var cold = await PublishAsync(site);
        Assert.Contains(cold.Keys, f => f.EndsWith(".png", StringComparison.Ordinal));
        Assert.Contains("pagefind/pagefind.js", cold.Keys);

        Directory.Delete(site.PathOf("output"), recursive: true);
        AssertSame(cold, await PublishAsync(site));

        var text = site.Read("input/topic/a.md");
        site.With(
            "input/topic/a.md",
            text.Replace("A question", "Another title", StringComparison.Ordinal)
                .Replace("1, 2, 3", "3, 2, 1", StringComparison.Ordinal)
                .Replace("x_i", "x_j", StringComparison.Ordinal)
        );
        var edited = await PublishAsync(site);
        AssertSame(await PublishAsync(site, beside: "fresh"), edited);
        Assert.NotEqual(cold["topic/a/index.html"], edited["topic/a/index.html"]);

        site.With("input/topic/a.md", text);
        AssertSame(cold, await PublishAsync(site));
    }

    [Fact]
    public async Task A_cold_a_warm_and_an_incremental_build_find_the_same_problems_in_the_same_places()
    {
        using var site = Site().WithQuestion("wrong", Wrong);
        var cold = await ProblemsAsync(site);
        Assert.True(cold.Length >= 6, string.Join('\n', cold));
        Assert.Equal(cold, await ProblemsAsync(site));

        site.WithQuestion("wrong", "A line more.\n\n" + Wrong);
        var edited = await ProblemsAsync(site);
        Assert.Equal(await ProblemsAsync(site, beside: "fresh"), edited);
        Assert.NotEqual(cold, edited);

        site.WithQuestion("wrong", Wrong);
        Assert.Equal(cold, await ProblemsAsync(site));
    }

    private static TestSite Site() => TestSite.Create().With("settings.yml", "Url: https://example.org\n").WithQuestion("a", Proved);

    /// <summary>Builds and writes, as a new run of the program does.</summary>
    /// <param name="beside">Names a cache and an output that nothing has been put into.</param>
    private static async Task<SortedDictionary<string, byte[]>> PublishAsync(TestSite site, string beside = "")
    {
        var options = OptionsOf(site, beside);
        using var builder = new SiteBuilder(options, BuildMode.Publish);
        var build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        Assert.Empty(build.Problems.Select(TestSite.Line));
        builder.Write(build);
        return new SortedDictionary<string, byte[]>(
            Directory
                .EnumerateFiles(options.Output, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(options.Output, f), File.ReadAllBytes),
            StringComparer.Ordinal
        );
    }

    private static async Task<string[]> ProblemsAsync(TestSite site, string beside = "")
    {
        using var builder = new SiteBuilder(OptionsOf(site, beside), BuildMode.Publish);
        var build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        return [.. build.Problems.Select(p => $"{TestSite.Line(p)}\n{p.Hint}\n{p.Detail}")];
    }

    private static SiteOptions OptionsOf(TestSite site, string beside) =>
        site.Options with
        {
            Cache = site.PathOf("cache" + beside),
            Output = site.PathOf("output" + beside),
        };

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, f => Assert.Equal(f.Value, actual[f.Key]));
    }
}
