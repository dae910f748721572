using System.Text.Json;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The examples of two specifications go through this site's pipeline, and where they come out otherwise it is for a reason.</summary>
public sealed partial class CommonMarkTests
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("commonmark", 652)]
    [InlineData("gfm", 24)]
    public void Examples_of_a_specification_differ_only_on_purpose(string name, int count)
    {
        var examples = Read<Example[]>(name);
        Assert.Equal(count, examples.Length);
        var differing = examples.Where(e => Compact(e.Html) != Compact(HtmlOf(e.Markdown))).ToDictionary(e => e.Number);
        var meant = Read<Difference[]>(name + "-differences").SelectMany(d => d.Examples).ToList();
        Assert.Empty(
            differing.Values.ExceptBy(meant, e => e.Number).Select(e => $"{e.Number}: {e.Markdown}\n{e.Html}\n{HtmlOf(e.Markdown)}")
        );
        Assert.Equal(meant.Order(), differing.Keys.Order());
    }

    private static string HtmlOf(string markdown)
    {
        var page = new SourcePage(
            new FileText("example.md", "---\nTitle: T\n---\n" + markdown),
            "example.md",
            new FrontMatter("T", "", 0, null, [], [], [], null, false, null, default, Facts.None),
            null
        );
        var parsed = PageParser.Parse(page, countsNumerals: false, _ => { });
        return PageHtml.Render(parsed, new Findings(new PageResult(parsed.File, [], [], [])));
    }

    // Every heading has an id here, and a list item does not begin with a line end.
    private static string Compact(string html) => ItemLine().Replace(HeadingId().Replace(html, ""), "");

    [GeneratedRegex("(?<=<h[1-6]) id=\"[^\"]*\"")]
    private static partial Regex HeadingId();

    [GeneratedRegex("(?<=<li>)\n")]
    private static partial Regex ItemLine();

    private static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(SpecDocument.Folder, name + ".json")), _web)!;

    private sealed record Example(int Number, string Markdown, string Html);

    private sealed record Difference(string Reason, int[] Examples);
}
