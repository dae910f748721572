using AnswerKey.Site.Build;
using AnswerKey.Site.Views;
using AnswerKey.Theme.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What layouts and components write is checked on the finished pages, since no author sees it in a source.</summary>
public sealed class LayoutLinkTests
{
    [Theory]
    [InlineData(
        "<a href=\"/nowhere/\">n</a>",
        "input/index.md error dead-link: a layout links to '/nowhere/', and nothing is published there; pages that have the link: "
    )]
    [InlineData(
        "<img src=\"/no.png\">",
        "input/index.md error dead-link: a layout links to '/no.png', and nothing is published there; pages that have the link: "
    )]
    [InlineData(
        "<a href=\"/#nothing\">n</a>",
        "input/index.md error dead-link: a layout links to '/#nothing', and nothing is published there; pages that have the link: "
    )]
    [InlineData("<i id=\"welcome\"></i>", "input/index.md error duplicate-id: the finished page has the id 'welcome' twice")]
    public async Task A_link_that_leads_nowhere_or_an_id_that_a_page_has_is_one_problem(string html, string expected) =>
        Assert.StartsWith(expected, Assert.Single(await ProblemsAsync(html)), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "<a href=\"/\">a</a> <a href=\"/#welcome\">b</a> <a href=\"/topic/one\">c</a> <a href=\"#\">d</a> <a href=\"#page:content\">e</a>"
    )]
    [InlineData(
        "<a href=\"/feed.xml?from=x\">a</a> <a href=\"https://example.org/no\">b</a> <a href=\"mailto:a@b.c\">c</a> <i id=\"own\"></i>"
    )]
    [InlineData("<!-- <a href=\"/nowhere/\"> --> <script>'<a href=\"/nowhere/\">'</script> <p data-text=\"<a href='/nowhere/'>\"></p>")]
    public async Task What_leads_somewhere_or_is_no_link_is_none(string html) => Assert.Empty(await ProblemsAsync(html));

    private static async Task<string[]> ProblemsAsync(string html)
    {
        Footer.Html.Value = html;
        using var site = TestSite
            .Create()
            .With("input/index.md", "---\nTitle: Home\n---\n\n## Welcome\n")
            .With("input/topic/one.md", "---\nTitle: One\n---\n\nText.\n");
        var parts = TestSite.Parts with { Plugins = [], Components = TestSite.Parts.Components.Add(typeof(SiteFooter), typeof(Footer)) };
        site.With("input/topic/_directory.yml", "Title: A topic\n");
        using var builder = new SiteBuilder(site.Options with { Parts = parts, UseCache = false, WithSearch = false }, BuildMode.Publish);
        var build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        return [.. build.Problems.Select(TestSite.Line)];
    }

    private sealed class Footer : ComponentBase
    {
        public static readonly AsyncLocal<string> Html = new();

        [Parameter]
        public SiteView? Site { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Html.Value);
    }
}
