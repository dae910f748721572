using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

[Collection(nameof(BrowserSite))]
public sealed class QuestionListTests(BrowserSite site)
{
    [Fact]
    public async Task The_filter_stands_in_the_address_and_is_cleared_at_once()
    {
        var page = await site.OpenAsync("/questions/");
        var rows = page.Locator(".rows > li:visible");
        var all = await rows.CountAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Topic" }).SelectOptionAsync("convolution");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Level" }).SelectOptionAsync("expert");
        await Assertions.Expect(page).ToHaveURLAsync(site.Url + "/questions/?level=expert&topic=convolution");
        var some = await rows.CountAsync();
        Assert.InRange(some, 1, all - 1);
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync($"{some} of {all} questions");

        await page.ReloadAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(some);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Url + "/questions/");
        await Assertions.Expect(rows).ToHaveCountAsync(all);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Some_questions_correct_a_false_answer_and_not_all()
    {
        var page = await site.OpenAsync("/questions/?corrects");
        var shown = await page.Locator(".rows > li:visible").CountAsync();
        Assert.InRange(shown, 1, await page.Locator(".rows > li").CountAsync() - 1);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_script_the_list_is_whole_and_offers_no_filter()
    {
        var page = await site.OpenAsync("/questions/?level=expert", script: false);
        await Assertions.Expect(page.Locator(".rows > li:visible")).ToHaveCountAsync(site.Build.Pages.Count(p => p.Source.IsListed));
        await Assertions.Expect(page.Locator("form")).ToBeHiddenAsync();
        await page.Context.DisposeAsync();
    }
}
