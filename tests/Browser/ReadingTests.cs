using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

[Collection(nameof(BrowserSite))]
public sealed class ReadingTests(BrowserSite site)
{
    [Fact]
    public async Task Reading_every_question_asks_no_other_site_and_logs_no_error()
    {
        var page = await site.OpenAsync("/");
        var wrong = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                wrong.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => wrong.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Url, StringComparison.Ordinal))
                wrong.Add($"{page.Url} asks {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                wrong.Add($"{page.Url}: {response.Status} {response.Url}");
        };
        foreach (var each in site.Build.Pages)
            await page.GotoAsync(site.Url + each.Page.Source.Url);
        foreach (
            var path in new[]
            {
                "/questions/",
                "/practice/",
                "/practice/sheet/",
                "/what-is-proved/",
                "/glossary/",
            }
        )
            await page.GotoAsync(site.Url + path);
        Assert.Empty(wrong);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_question_shows_its_proof_without_any_script()
    {
        var page = await site.OpenAsync("/convolution/output-size/", script: false);
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        var claim = page.Locator("main a.claim").First;
        var target = await claim.GetAttributeAsync("href");
        Assert.StartsWith("#", target, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator($"figure.example{target}").CountAsync());
        await page.Context.DisposeAsync();
    }

    [Fact]
    public void Every_page_is_reachable_from_the_home_page()
    {
        var seen = new HashSet<string> { "/" };
        var queue = new Queue<string>(seen);
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        while (queue.TryDequeue(out var path))
        {
            if (
                !site.Build.Output.Files.TryGetValue(
                    new AnswerKey.Content.UrlPath(path).OutputFile,
                    out var html
                ) || !path.EndsWith('/')
            )
                continue;
            using var document = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(html));
            foreach (
                var href in document
                    .QuerySelectorAll("a[href^='/']")
                    .Select(a => a.GetAttribute("href")!.Split('#', '?')[0])
            )
            {
                Assert.True(
                    site.Build.Output.Files.ContainsKey(
                        new AnswerKey.Content.UrlPath(href).OutputFile
                    ),
                    $"{path} links to {href}, which is not there"
                );
                if (seen.Add(href))
                    queue.Enqueue(href);
            }
        }
        var pages = site
            .Build.Output.Files.Keys.Where(f => f.EndsWith("index.html", StringComparison.Ordinal))
            .Select(f => "/" + f[..^"index.html".Length]);
        Assert.Empty(pages.Except(seen));
    }

    [Fact]
    public void Pages_are_light()
    {
        var questions = site
            .Build.Pages.Where(p => p.Page.Source.IsQuestion)
            .Select(p => Compressed(p.Page.Source.Url.OutputFile))
            .Order()
            .ToList();
        Assert.InRange(questions[questions.Count / 2], 1, 12_000);
        var assets = site
            .Build.Output.Files.Keys.Where(f => f.StartsWith("assets/", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(
            assets.Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Sum(Compressed),
            1,
            15_000
        );
        string[] later =
        [
            "search.js",
            "practice",
            "schedule.js",
            "cards.js",
            "progress.js",
            "quiz.js",
        ];
        Assert.InRange(
            assets
                .Where(f =>
                    f.EndsWith(".js", StringComparison.Ordinal)
                    && !later.Any(l => f.Contains(l, StringComparison.Ordinal))
                )
                .Sum(Compressed),
            1,
            12_000
        );
    }

    private int Compressed(string file) => BrowserSite.Compressed(site.Build.Output.Files[file]);
}
