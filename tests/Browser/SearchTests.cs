using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

[Collection(nameof(BrowserSite))]
public sealed class SearchTests(BrowserSite site)
{
    [Fact]
    public async Task Nothing_of_search_is_loaded_before_it_is_opened()
    {
        var page = await site.OpenAsync("/convolution/output-size/");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var before = await page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(e => e.name)");
        Assert.DoesNotContain(
            before,
            name => name.Contains("pagefind", StringComparison.Ordinal) || name.Contains("/search.js", StringComparison.Ordinal)
        );
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Searching_for_pooling_leads_to_the_heading()
    {
        var page = await site.OpenAsync("/");
        await page.Keyboard.PressAsync("Control+k");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the site" });
        await box.FillAsync("pooling");
        var results = page.Locator("dialog [role=option]");
        await Assertions.Expect(results.First).ToBeVisibleAsync();
        var links = await page.Locator("dialog [role=option] a, dialog a[role=option]")
            .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.Contains(links, href => href.Contains('#', StringComparison.Ordinal));
        Assert.Contains(links, href => href.StartsWith("/convolution/pooling-and-flattening/#", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Url + links[0]);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_word_that_nobody_wrote_is_said_to_be_absent()
    {
        var page = await site.OpenAsync("/");
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the site" }).FillAsync("wqwqwq");
        await Assertions.Expect(page.Locator("dialog")).ToContainTextAsync("wqwqwq");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_first_result_costs_at_most_160_kB()
    {
        var page = await site.OpenAsync("/");
        var bodies = new System.Collections.Concurrent.ConcurrentQueue<Task<byte[]>>();
        // Not an async handler: what it throws when the page closes under it would end the whole run.
        page.Response += (_, response) =>
        {
            if (response.Url.Contains("pagefind", StringComparison.Ordinal) || response.Url.EndsWith("search.js", StringComparison.Ordinal))
                bodies.Enqueue(response.BodyAsync());
        };
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the site" }).FillAsync("dropout");
        await Assertions.Expect(page.Locator("dialog [role=option]").First).ToBeVisibleAsync();
        var arrived = await Task.WhenAll(bodies.ToArray());
        Assert.InRange(arrived.Sum(BrowserSite.Compressed), 1, 160_000);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_too_few_still_finds_and_the_count_is_announced()
    {
        var page = await OpenSearchAsync("backpropagaton");
        await Assertions.Expect(page.Locator("dialog [role=option]").First).ToBeVisibleAsync();
        await Assertions
            .Expect(page.Locator("dialog [role=status]"))
            .ToContainTextAsync(new System.Text.RegularExpressions.Regex("^\\d+ pages?\\."));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_search_with_and_without_results()
    {
        var page = await OpenSearchAsync("pooling");
        await Assertions.Expect(page.Locator("dialog mark").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var found = await Axe.FindAsync(page);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the site" }).FillAsync("wqwqwq");
        await Assertions.Expect(page.Locator("dialog [role=option]")).ToHaveCountAsync(0);
        found.AddRange(await Axe.FindAsync(page));
        Assert.True(found.Count == 0, string.Join('\n', found));
        await page.Context.DisposeAsync();
    }

    private async Task<IPage> OpenSearchAsync(string query)
    {
        var page = await site.OpenAsync("/");
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the site" }).FillAsync(query);
        return page;
    }
}
