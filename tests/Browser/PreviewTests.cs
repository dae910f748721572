using System.Diagnostics;
using AnswerKey.Publishing;
using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

/// <summary>The preview as an author uses it: the real command in a process of its own, a real browser, and a file that is edited.</summary>
[Collection(nameof(BrowserSite))]
public sealed class PreviewTests(BrowserSite browser)
{
    private const string Body =
        "The sum is [6](check:sum).\n\n```csharp run\nvar sum = 1 + 2 + 3;\nsum\n```\n```output\n6\n```\n\n";

    [Fact]
    public async Task The_browser_follows_every_save_and_shows_and_accepts_drift()
    {
        using var site = TestSite
            .Create()
            .WithQuestion(
                "sum",
                Body + string.Concat(Enumerable.Repeat("A line of text.\n\n", 200))
            );
        var port = BrowserSite.FreePort();
        using var preview = Start(site, port);
        try
        {
            await using var context = await browser.Browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await OpenAsync(page, $"http://localhost:{port}/topic/sum/");
            await page.EvaluateAsync("window.scrollTo(0, 600); window.same = true");

            site.With(
                "input/topic/sum.md",
                site.Read("input/topic/sum.md")
                    .Replace("The sum is", "All in all it is", StringComparison.Ordinal)
            );
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("All in all it is");
            Assert.True(
                await page.EvaluateAsync<bool>("window.same"),
                "the page was updated in place"
            );
            Assert.Equal(600, await page.EvaluateAsync<int>("Math.round(window.scrollY)"));

            site.With(
                "input/topic/sum.md",
                site.Read("input/topic/sum.md").Replace("[6]", "[7]", StringComparison.Ordinal)
            );
            var problems = page.Locator("#preview-problems");
            await Assertions
                .Expect(problems)
                .ToContainTextAsync("the page claims '7', but 'sum' computes '6'");

            await problems
                .GetByRole(AriaRole.Button, new() { Name = "Accept the computed value" })
                .ClickAsync();
            await Assertions.Expect(problems).ToBeHiddenAsync();
            Assert.Contains(
                "[6](check:sum)",
                site.Read("input/topic/sum.md"),
                StringComparison.Ordinal
            );

            site.WithQuestion("more", Body);
            var answer = await RetryAsync<IAPIResponse>(
                async () => await page.APIRequest.GetAsync($"http://localhost:{port}/topic/more/"),
                a => a.Ok
            );
            Assert.Contains("The sum is", await answer.TextAsync(), StringComparison.Ordinal);
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Only_the_preview_itself_may_accept()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("sum", Body.Replace("[6]", "[7]", StringComparison.Ordinal));
        var port = BrowserSite.FreePort();
        using var preview = Start(site, port);
        try
        {
            await using var context = await browser.Browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await OpenAsync(page, $"http://localhost:{port}/topic/sum/");
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
            using var accept = new HttpRequestMessage(HttpMethod.Post, "/_preview/accept")
            {
                Content = new StringContent(
                    "{\"file\":\"input/topic/sum.md\",\"line\":7}",
                    System.Text.Encoding.UTF8,
                    "application/json"
                ),
                Headers = { { "Origin", "http://evil.example" }, { "X-Preview-Token", "guess" } },
            };
            Assert.Equal(
                System.Net.HttpStatusCode.Forbidden,
                (await client.SendAsync(accept)).StatusCode
            );
            using var rebound = new HttpRequestMessage(HttpMethod.Get, "/")
            {
                Headers = { Host = "evil.example" },
            };
            Assert.Equal(
                System.Net.HttpStatusCode.Forbidden,
                (await client.SendAsync(rebound)).StatusCode
            );
            Assert.Contains(
                "[7](check:sum)",
                site.Read("input/topic/sum.md"),
                StringComparison.Ordinal
            );
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(TestSite site, int port)
    {
        var info = new ProcessStartInfo(
            "dotnet",
            [
                typeof(SiteBuilder).Assembly.Location,
                "preview",
                "--port",
                $"{port}",
                "--root",
                site.Root,
                "--no-search",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Task<IResponse> OpenAsync(IPage page, string url) =>
        RetryAsync(
            async () =>
            {
                try
                {
                    return await page.GotoAsync(url);
                }
                catch (PlaywrightException)
                {
                    return null; // not listening yet
                }
            },
            answer => answer.Ok
        );

    private static async Task<T> RetryAsync<T>(Func<Task<T?>> ask, Func<T, bool> isGood)
        where T : class
    {
        for (var i = 0; i < 150; i++)
        {
            if (await ask() is { } answer && isGood(answer))
                return answer;
            await Task.Delay(200);
        }
        throw new TimeoutException("the preview did not answer in 30 seconds");
    }
}
