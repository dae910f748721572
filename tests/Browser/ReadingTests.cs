using AnswerKey.Site.Content;
using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

[Collection(nameof(BrowserSite))]
public sealed class ReadingTests(BrowserSite site)
{
    [Fact]
    public async Task Reading_every_page_asks_no_other_site_and_logs_no_error()
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
        foreach (var path in site.Pages)
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
            if (!site.Build.Output.Files.TryGetValue(new UrlPath(path).OutputFile, out var html) || !path.EndsWith('/'))
                continue;
            using var document = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(html.ToBytes()));
            foreach (var href in document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]))
            {
                Assert.True(
                    site.Build.Output.Files.ContainsKey(new UrlPath(href).OutputFile),
                    $"{path} links to {href}, which is not there"
                );
                if (seen.Add(href))
                    queue.Enqueue(href);
            }
        }
        Assert.Empty(site.Pages.Except(seen));
    }

    [Fact]
    public void Questions_are_light_before_search_or_practice_is_opened()
    {
        var pages = new List<int>();
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        foreach (var question in site.Build.Pages.Where(p => p.Source.IsListed))
        {
            var file = question.Source.Url.OutputFile;
            pages.Add(Compressed(file));
            using var document = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(site.Build.Output.Files[file].ToBytes()));
            var styles = document.QuerySelectorAll("link[rel=stylesheet]").Sum(link => Compressed(link.GetAttribute("href")![1..]));
            // Not one of them imports another before the reader acts: Nothing_of_search_is_loaded_before_it_is_opened.
            var scripts = document.QuerySelectorAll("script[src]").Sum(script => Compressed(script.GetAttribute("src")![1..]));
            Assert.InRange(styles, 1, 15_000);
            Assert.InRange(scripts, 1, 12_000);
        }
        pages.Sort();
        Assert.InRange(pages[pages.Count / 2], 1, 12_000);
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_loads()
    {
        var moved = await Task.WhenAll(MovedAsync(360), MovedAsync(1440));
        Assert.Empty(moved.SelectMany(m => m));
    }

    private async Task<List<string>> MovedAsync(int width)
    {
        var moved = new List<string>();
        foreach (var path in BrowserSite.Templates)
        {
            // A context of its own each: fonts and images arrive late, as they do for a first visitor.
            var page = await site.OpenAsync(path, width);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var shift = await page.EvaluateAsync<double>(
                """
                () => new Promise((done) => {
                  let sum = 0;
                  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
                    .observe({ type: "layout-shift", buffered: true });
                  // An observer is told of what was before it only after a frame.
                  requestAnimationFrame(() => setTimeout(() => done(sum), 100));
                })
                """
            );
            if (shift > 0)
                moved.Add($"{path} at {width}: {shift}");
            await page.Context.DisposeAsync();
        }
        return moved;
    }

    private int Compressed(string file) => BrowserSite.Compressed(site.Build.Output.Files[file].ToBytes());
}
