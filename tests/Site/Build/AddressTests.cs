using System.Net;
using System.Text;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>A page's address is made of its file's name, and is the same in links, feeds, rules of a host and on every disk.</summary>
public sealed class AddressTests
{
    private const string Page = "---\nTitle: A page\nUpdated: 2026-01-02\n---\n\nText.\n";

    private const string Question =
        "---\nTitle: A question\nDescription: About it.\nLevel: beginner\nUpdated: 2026-01-02\nRedirectFrom: /café/\n---\n\n"
        + "## Answer\n\nSee [above](#answer).\n\n```csharp run\n1 + 1\n```\n```output\n2\n```\n";

    [Theory]
    [InlineData("two words", "two%20words")]
    [InlineData("(brackets)", "%28brackets%29")]
    [InlineData("it's & so; [on]", "it%27s%20&%20so;%20%5Bon%5D")]
    [InlineData("日本語", "%E6%97%A5%E6%9C%AC%E8%AA%9E")]
    [InlineData("v1.2+beta,a$1=b@c!", "v1.2+beta,a$1=b@c!")]
    [InlineData("😀", "%F0%9F%98%80")]
    public async Task A_name_that_an_address_cannot_hold_is_encoded_once_and_everywhere(string name, string encoded)
    {
        using var site = TestSite
            .Create()
            .With("input/settings.yml", "Url: https://example.org\nRepository: https://example.org/code\n")
            .With($"input/topic/{name}.md", Question)
            .With($"input/{name}.css", "")
            .With(
                "input/index.md",
                $"{Page}[Written](<topic/{name}.md>), [encoded](topic/{Uri.EscapeDataString(name)}.md), [file](<{name}.css>)\n"
            );
        var files = await BuildAsync(site);
        var url = $"/topic/{encoded}/";
        var home = WebUtility.HtmlDecode(files["index.html"]);
        Assert.Contains($"<a href=\"{url}\">Written</a>, <a href=\"{url}\">encoded</a>", home, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/{encoded}.css\">file</a>", home, StringComparison.Ordinal);
        Assert.Contains($"<loc>https://example.org{url}</loc>", WebUtility.HtmlDecode(files["sitemap.xml"]), StringComparison.Ordinal);
        Assert.Contains($"<id>https://example.org{url}</id>", WebUtility.HtmlDecode(files["feed.xml"]), StringComparison.Ordinal);
        Assert.Contains($"(https://example.org/topic/{encoded}.md)", files["llms.txt"], StringComparison.Ordinal);
        Assert.Equal($"/caf%C3%A9/ {url} 301\n", files["_redirects"]);
        Assert.Contains($"\"url\": \"{url}\"", Unescaped(files["answers.json"]), StringComparison.Ordinal);
        Assert.Contains($"href=\"{url}#answer", Unescaped(files["practice.json"]), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(files[$"topic/{name}/index.html"]);
        Assert.Contains($"rel=\"canonical\" href=\"https://example.org{url}\"", page, StringComparison.Ordinal);
        Assert.Contains($"https://example.org/code/edit/main/input/topic/{encoded}.md", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a#b.md", "#")]
    [InlineData("a?b.md", "?")]
    [InlineData("a%20b.md", "%")]
    [InlineData("a:b.png", ":")]
    [InlineData("<b>.md", "<")]
    [InlineData("quo\"te.md", "\"")]
    [InlineData("back\\slash.md", "\\")]
    [InlineData("cafe\u0301.md", "\u0301")]
    [InlineData("end .md", null)]
    [InlineData("folder /page.md", " ")]
    [InlineData(" page.md", " ")]
    [InlineData("folder./page.md", ".")]
    [InlineData("file.", ".")]
    public async Task A_name_that_not_every_host_and_system_keeps_is_a_problem(string name, string? part)
    {
        using var site = TestSite.Create().With("input/" + name, Page);
        var told = (await site.ProblemsAsync()).Where(p => p.Contains(" file-name: ", StringComparison.Ordinal));
        if (part is null)
            Assert.Empty(told);
        else
            Assert.EndsWith($"it holds '{part}' where an address cannot", Assert.Single(told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("capital.md", "Capital.md", "/capital/")]
    [InlineData("style.css", "STYLE.css", "/style.css")]
    [InlineData("part/a.md", "Part/b.md", "/part/")]
    public async Task Names_that_are_one_on_another_disk_are_a_problem(string one, string other, string address)
    {
        using var site = TestSite.Create().With("input/" + one, Page).With("input/" + other, Page);
        var told = Assert.Single(await site.ProblemsAsync(), p => p.Contains(" duplicate-url: ", StringComparison.Ordinal));
        Assert.EndsWith($": {address}", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_spelt_in_two_ways_is_told_once()
    {
        using var site = TestSite.Create().With("input/part/a.md", Page).With("input/Part/b.md", Page).With("input/Part/c.md", Page);
        Assert.Single(await site.ProblemsAsync());
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);

    private static async Task<IReadOnlyDictionary<string, string>> BuildAsync(TestSite site)
    {
        using var builder = new SiteBuilder(site.Options with { UseCache = false, WithSearch = false }, BuildMode.Publish);
        var build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        Assert.DoesNotContain(build.Problems, p => p.Severity == Severity.Error);
        return build.Output.Files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value.ToBytes()));
    }
}
