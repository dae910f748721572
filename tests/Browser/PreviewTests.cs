using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

/// <summary>The preview as an author uses it: the real command in a process of its own, a real browser, and a file that is edited.</summary>
[Collection(nameof(BrowserSite))]
public sealed class PreviewTests(BrowserSite browser)
{
    private const string Body = "The sum is [6](check:sum).\n\n```csharp run\nvar sum = 1 + 2 + 3;\nsum\n```\n```output\n6\n```\n\n";

    [Fact]
    public async Task The_browser_follows_every_save_and_shows_and_accepts_drift()
    {
        using var site = TestSite.Create().WithQuestion("sum", Body + string.Concat(Enumerable.Repeat("A line of text.\n\n", 200)));
        using var preview = await RunningPreview.StartAsync(site);
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(preview.Url + "/topic/sum/");
        await page.EvaluateAsync("window.scrollTo({ top: 600, behavior: 'instant' }); window.same = true");

        site.With(
            "input/topic/sum.md",
            site.Read("input/topic/sum.md").Replace("The sum is", "All in all it is", StringComparison.Ordinal)
        );
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("All in all it is");
        Assert.True(await page.EvaluateAsync<bool>("window.same"), "the page was updated in place");
        Assert.Equal(600, await page.EvaluateAsync<int>("Math.round(window.scrollY)"));

        site.With("input/topic/sum.md", site.Read("input/topic/sum.md").Replace("[6]", "[7]", StringComparison.Ordinal));
        var problems = page.Locator("#preview\\:problems");
        await Assertions.Expect(problems).ToContainTextAsync("1 problem");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(problems).ToContainTextAsync("the page claims '7', but 'sum' computes '6'");

        var drifted = page.Locator("main mark[data-drift]");
        await Assertions.Expect(drifted).ToContainTextAsync("7 computed 6");
        await drifted.GetByRole(AriaRole.Button, new() { Name = "Accept the computed value" }).ClickAsync();
        await Assertions.Expect(problems).ToBeHiddenAsync();
        Assert.Contains("[6](check:sum)", site.Read("input/topic/sum.md"), StringComparison.Ordinal);

        site.WithQuestion("more", Body);
        await preview.UntilAsync("/topic/more/", html => html?.Contains("The sum is", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Only_the_preview_itself_may_accept()
    {
        using var site = TestSite.Create().WithQuestion("sum", Body.Replace("[6]", "[7]", StringComparison.Ordinal));
        using var preview = await RunningPreview.StartAsync(site);
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(preview.Url + "/topic/sum/");
        using var accept = new HttpRequestMessage(HttpMethod.Post, "/_preview/accept")
        {
            Content = new StringContent("{\"file\":\"input/topic/sum.md\",\"line\":7}", System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "Origin", "http://evil.example" }, { "X-Preview-Token", "guess" } },
        };
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await preview.Http.SendAsync(accept)).StatusCode);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await preview.Http.SendAsync(rebound)).StatusCode);
        Assert.Contains("[7](check:sum)", site.Read("input/topic/sum.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_style_is_taken_without_a_reload()
    {
        using var site = TestSite
            .Create()
            .With("theme/Assets/site.css", "main { color: rgb(1, 2, 3); }")
            .With("theme/Assets/toc.js", "// first\n");
        using var preview = await RunningPreview.StartAsync(site);
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(preview.Url);
        var main = page.Locator("main");
        await Assertions.Expect(main).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        await page.EvaluateAsync("document.documentElement.dataset.same = true");
        var same = page.Locator("html[data-same]");
        site.With("theme/Assets/site.css", "main { color: rgb(3, 2, 1); }");
        await Assertions.Expect(main).ToHaveCSSAsync("color", "rgb(3, 2, 1)");
        await Assertions.Expect(same).ToHaveCountAsync(1);

        // A changed script must run anew.
        site.With("theme/Assets/toc.js", "// second\n");
        await Assertions.Expect(same).ToHaveCountAsync(0);
    }
}
