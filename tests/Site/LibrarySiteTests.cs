using System.Text;
using System.Text.RegularExpressions;
using AnswerKey.Site.Build;
using IntervalsDocs;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>A second site, made of the same assemblies: the documentation of a small library, in <c>tests/Sites/Library</c>.</summary>
public sealed partial class LibrarySiteTests(LibrarySite site) : IClassFixture<LibrarySite>
{
    [Fact]
    public void It_is_built_without_a_problem_and_its_examples_ran()
    {
        Assert.Empty(site.Build.Problems.Select(TestSite.Line));
        Assert.Equal(5, site.Build.BlocksRun);
        Assert.Equal(12, site.Build.Claims);
    }

    [Fact]
    public void No_file_of_it_has_a_word_of_interviews()
    {
        var found = site
            .Build.Output.Files.Where(f => Path.GetExtension(f.Key) is not (".png" or ".woff2"))
            .SelectMany(f => Interviews().Matches(Encoding.UTF8.GetString(f.Value.ToBytes())).Select(m => $"{f.Key}: {m.Value}"))
            .Distinct();
        Assert.Empty(found);
    }

    [Fact]
    public void The_menu_is_that_of_its_settings() =>
        Assert.Matches(
            """(?s)<nav aria-label="Site">.*href="/guide/">Guide</a>.*href="/guide/many/merge/">Many at once</a>.*href="/design/">Design</a>""",
            site.Page("")
        );

    [Fact]
    public void A_nested_section_leads_back_through_those_around_it()
    {
        var page = site.Page("guide/many/gaps/");
        Assert.Matches("""(?s)aria-label="Breadcrumbs".*href="/guide/">Guide</a>.*href="/guide/many/">Many at once</a>""", page);
        Assert.Contains("\"position\":3,\"name\":\"Many at once\"", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/guide/many/\">Many at once</a>", site.Page("guide/"), StringComparison.Ordinal);
        Assert.DoesNotContain("<h3><a href=\"/guide/many/\">", site.Page(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_colours_and_its_logo_stand_in_the_place_of_the_theme_s()
    {
        var (_, styles) = site.Build.Output.Files.Single(f => f.Key.EndsWith("/site.css", StringComparison.Ordinal));
        Assert.Contains("--accent: light-dark(#8a3ffc, #be95ff);", Encoding.UTF8.GetString(styles.ToBytes()), StringComparison.Ordinal);
        Assert.Contains("<img src=\"/logo.svg\" alt", site.Page(""), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"icon\" href=\"/logo.svg\"", site.Page(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_component_and_its_own_layout_are_drawn()
    {
        Assert.Contains("Intervals is free software. 5 examples on these pages ran on", site.Page("guide/one/"), StringComparison.Ordinal);
        Assert.Contains("<body class=\"page-wide\">", site.Page("design/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_that_nobody_made_known_is_a_problem_with_the_nearest_one()
    {
        using var copy = LibrarySite.Copy();
        copy.With("input/design.md", copy.Read("input/design.md").Replace("Layout: wide", "Layout: wied", StringComparison.Ordinal));
        var problem = Assert.Single(await copy.ProblemsAsync(LibrarySite.Parts));
        Assert.Equal("input/design.md:3:1 error layout: there is no layout 'wied'", problem);
    }

    [Fact]
    public async Task A_menu_that_leads_nowhere_is_a_problem_of_the_settings()
    {
        using var copy = LibrarySite.Copy();
        copy.With("input/settings.yml", copy.Read("input/settings.yml").Replace("design.md", "desing.md", StringComparison.Ordinal));
        Assert.StartsWith(
            "input/settings.yml:7:11 error dead-link: there is no page 'desing.md'",
            Assert.Single(await copy.ProblemsAsync(LibrarySite.Parts)),
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(@"\w*(question|level|practi[cs]|interview)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex Interviews();
}

/// <summary>The library's site, built once.</summary>
public sealed class LibrarySite : IAsyncLifetime
{
    internal static SiteParts Parts { get; } = Docs.Of().Parts;

    internal SiteBuild Build { get; private set; } = null!;

    /// <summary>The site's input in a temporary folder.</summary>
    internal static TestSite Copy()
    {
        var from = Path.Combine(Repository.Root, "tests", "Sites", "Library", "input");
        var site = TestSite.Empty();
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            site.With("input/" + Path.GetRelativePath(from, file), File.ReadAllText(file));
        return site;
    }

    public string Page(string url) => Encoding.UTF8.GetString(Build.Output.Files[url + "index.html"].ToBytes());

    public async Task InitializeAsync()
    {
        using var site = Copy();
        var options = site.Options with { Parts = Parts, UseCache = false, WithSearch = false };
        using var builder = new SiteBuilder(options, BuildMode.Publish);
        Build = await builder.BuildAsync(_ => { }, CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
