using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Addresses;
using AnswerKey.Site.Build;
using AnswerKey.Site.Preview;
using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

/// <summary>A site whose address has a path works below that path, and nothing of it asks for anything above.</summary>
[Collection(nameof(BrowserSite))]
public sealed partial class BasePathTests(BrowserSite browser, BasePathSite site) : IClassFixture<BasePathSite>
{
    [Fact]
    public void No_published_file_names_an_address_above_the_path()
    {
        var above =
            from file in site.Build.Output.Files
            where Path.GetExtension(file.Key) is ".html" or ".json" or ".xml" or ".txt" or ".js" or ".css" or ""
            where !file.Key.StartsWith("pagefind/", StringComparison.Ordinal)
            let text = Encoding.UTF8.GetString(file.Value.ToBytes()).Replace("\\u0022", "\"", StringComparison.Ordinal)
            from address in file.Key.EndsWith(".html", StringComparison.Ordinal)
                ? HtmlTags
                    .ValuesIn(text)
                    .Where(v => v.IsAddress)
                    .SelectMany(v => HtmlTags.AddressesOf(text, v))
                    .Where(a => a.StartsWith('/'))
                : RootRelative().Matches(text).Select(m => m.Value)
            where !address.StartsWith("/docs/", StringComparison.Ordinal)
            select $"{file.Key}: {address}";
        Assert.Empty(above.Distinct());
        Assert.Contains("/docs/old /docs/topic/words/ 301", Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/docs/topic/words/</loc>", Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_a_page_search_practice_and_colours_work_below_the_path()
    {
        var asked = new ConcurrentQueue<(string Path, int Status)>();
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Response += (_, answer) => asked.Enqueue((new Uri(answer.Url).AbsolutePath, answer.Status));
        await page.GotoAsync(site.Url + "/docs/");
        await page.Locator("main a[href='/docs/topic/']").First.ClickAsync();
        await page.Locator("main a[href='/docs/topic/words/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("A question");
        await page.Locator("[data-theme-button]").ClickAsync();
        await Assertions.Expect(page.Locator("html[data-theme=light]")).ToHaveCountAsync(1);
        await SearchAsync(page, "newton");
        await page.Locator("dialog a[role=option]").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/docs/topic/words/"));
        await page.GotoAsync(site.Url + "/docs/practice/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-practice]")).ToContainTextAsync("A question");
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, a => !a.Path.StartsWith("/docs/", StringComparison.Ordinal) || a.Status >= 400);
    }

    [Theory]
    [InlineData("newton")]
    [InlineData("validation")]
    [InlineData("email")]
    [InlineData("e-mail")]
    [InlineData("naive")]
    [InlineData("naïve")]
    [InlineData("holder")]
    [InlineData("uber")]
    [InlineData("resume")]
    [InlineData("ecole")]
    [InlineData("rate")]
    [InlineData("span")]
    [InlineData("logit")]
    [InlineData("1024")]
    [InlineData("leibler")]
    [InlineData("kullback")]
    [InlineData("Kullback–Leibler")]
    [InlineData("kullback-leibler")]
    [InlineData("ford")]
    [InlineData("smirnov")]
    [InlineData("bashforth")]
    [InlineData("state of the art")]
    public async Task A_word_is_found_by_its_parts_without_its_accents_and_behind_every_dash(string query)
    {
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url + "/docs/");
        await SearchAsync(page, query);
        await Assertions.Expect(page.Locator("dialog a[role=option][href^='/docs/topic/words/']").First).ToBeVisibleAsync();
    }

    private string Text(string file) => Encoding.UTF8.GetString(site.Build.Output.Files[file].ToBytes());

    private static async Task SearchAsync(IPage page, string query)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the site" }).FillAsync(query);
        await Assertions.Expect(page.Locator("dialog .state")).ToContainTextAsync("page");
    }

    // In a quotation, in brackets or behind a blank; not in the middle of an address.
    [GeneratedRegex("""(?<=["'`\s(]|^)/[a-z_][a-z0-9_./-]*""", RegexOptions.Multiline)]
    private static partial Regex RootRelative();
}

/// <summary>A small site below a path, with words that are hard to find, built once and served.</summary>
public sealed class BasePathSite : IAsyncLifetime, IAsyncDisposable
{
    private const string Words =
        "## Answer\n\nSee [the proof](#proof) and [home](../index.md).\n\n"
        + "Of Gauss-Newton, train/validation, e-mail, naïve, Hölder, über, résumé, école, learning_rate, ReadOnlySpan, sigmoid(logit), "
        + "`1,024`, Kullback–Leibler, Bellman–Ford, Kolmogorov–Smirnov, Adams—Bashforth, state-of-the-art.\n\n"
        + "## Proof\n\n```csharp run\n1 + 1\n```\n```output\n2\n```\n";

    private PreviewServer? _server;

    internal SiteBuild Build { get; private set; } = null!;

    public string Url { get; private set; } = "";

    public async Task InitializeAsync()
    {
        using var site = TestSite
            .Create()
            .With("input/settings.yml", "Title: A site\nUrl: https://example.org/docs\n")
            .WithQuestion("words", Words)
            .WithQuestion("another", "## Answer\n\nNothing of it.\n\n```csharp run\n2 + 2\n```\n```output\n4\n```\n");
        site.With(
            "input/topic/words.md",
            site.Read("input/topic/words.md").Replace("Level:", "RedirectFrom: /old\nLevel:", StringComparison.Ordinal)
        );
        using var builder = new SiteBuilder(site.Options with { UseCache = false }, BuildMode.Publish);
        Build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        Assert.DoesNotContain(Build.Problems, p => p.Severity == Severity.Error);
        _server = new PreviewServer(BrowserSite.FreePort(), accept: null, withClient: false);
        await _server.StartAsync(CancellationToken.None);
        _server.Show(Build);
        Url = $"http://localhost:{_server.Port}";
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
