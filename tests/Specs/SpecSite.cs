using System.Runtime.InteropServices;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Pages;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Every example of every document as a page of one site, so that they share its workers, and links have somewhere to lead.</summary>
public sealed class SpecSite : IAsyncLifetime
{
    private const string Head = "---\nTitle: An example\n---\n";

    private readonly Dictionary<string, string> _html = [];
    private ILookup<string, string> _problems = Array.Empty<string>().ToLookup(p => p);

    public async Task InitializeAsync()
    {
        using var site = TestSite
            .Create()
            .With("input/other.md", "---\nTitle: Another page\n---\n\n## A part\n\nText.\n")
            .With("input/numbers.csv", "1,2\n")
            .With("input/circle.svg", "<svg/>");
        var examples = SpecDocument.All().SelectMany(d => d.Examples).ToList();
        for (var i = 0; i < examples.Count; i++)
            site.With(FileOf(i), Head + examples[i].Markdown);
        using var builder = new SiteBuilder(site.Options with { Parts = SiteParts.None, UseCache = false }, BuildMode.Verify);
        var build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        var pages = build.Pages.ToDictionary(p => p.File);
        for (var i = 0; i < examples.Count; i++)
            _html[examples[i].Name] = HtmlOf(pages[FileOf(i)]);
        _problems = build
            .Problems.Where(p => p.Severity == Severity.Error)
            .ToLookup(p => examples.Where((_, i) => FileOf(i) == p.Place.File).FirstOrDefault()?.Name ?? "", TestSite.Line);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal string HtmlOf(SpecExample example) => _html[example.Name];

    internal IEnumerable<string> ProblemsOf(SpecExample example) => _problems[example.Name];

    private static string FileOf(int i) => $"input/example-{i}.md";

    // As on a machine without Node: nothing is drawn.
    private static string HtmlOf(CheckedPage page) =>
        PageHtml
            .Render(page.Page, new Findings(page.Result) { Addresses = page.Findings.Addresses })
            .Replace(RuntimeInformation.FrameworkDescription, ".NET", StringComparison.Ordinal);
}
