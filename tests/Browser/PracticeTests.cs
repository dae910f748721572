using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

/// <summary>The practice page as a reader without a mouse uses it.</summary>
[Collection(nameof(BrowserSite))]
public sealed class PracticeTests(BrowserSite site)
{
    private const string Key = "answer-key-progress";

    [Fact]
    public async Task A_quiz_tells_right_from_wrong_and_counts()
    {
        var page = await OpenAsync();
        await StartAsync(page, "A quiz of ten", "Activation functions");
        var open = 0;
        var chosen = 0;
        while (await page.Locator(".card header").CountAsync() > 0)
        {
            var options = page.Locator(".options button");
            if (await options.CountAsync() > 0)
            {
                // The first choice is answered wrongly, the others rightly.
                var right = chosen > 0;
                await page.Keyboard.PressAsync(await LetterAsync(page, right));
                await Expect(page.Locator(".verdict")).ToHaveTextAsync(right ? "Right." : "Not right this time.");
                await Expect(page.Locator(".options [data-state=right]")).ToHaveCountAsync(1);
                await Expect(page.Locator(".options [data-state=wrong]")).ToHaveCountAsync(right ? 0 : 1);
                await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Next" })).ToBeFocusedAsync();
                chosen++;
                await page.Keyboard.PressAsync("Enter");
            }
            else
            {
                await Expect(page.Locator(".card .prose")).ToHaveCountAsync(0);
                await page.Keyboard.PressAsync("Space");
                await Expect(page.Locator(".card .prose")).ToBeFocusedAsync();
                open++;
                await page.Keyboard.PressAsync("2");
            }
        }
        Assert.True(open > 0 && chosen > 1, $"{open} open questions, {chosen} choices");
        await Expect(page.Locator(".card h2")).ToHaveTextAsync($"{open + chosen - 1} of {open + chosen} right");
        await Expect(page.Locator(".card li")).ToHaveCountAsync(1);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Cards_are_graded_counted_by_topic_and_kept_over_a_reload()
    {
        var page = await OpenAsync();
        await StartAsync(page, "Cards, spaced over time", "Optimization");
        foreach (var grade in new[] { "1", "3", "4" })
        {
            await page.Keyboard.PressAsync("Space");
            await Expect(page.Locator(".grades button")).ToHaveCountAsync(4);
            await page.Keyboard.PressAsync(grade);
        }
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".card")).ToContainTextAsync("2 cards known.");
        await page.ReloadAsync();
        await Expect(SeenOf(page, "Optimization")).ToHaveTextAsync("3");
        await Expect(SeenOf(page, "Convolution")).ToHaveTextAsync("0");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_is_exported_comes_back_after_clearing()
    {
        var page = await OpenAsync();
        await KeepOneAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "Export"));
        var file = await download.PathAsync();

        await PressAsync(page, "Clear");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep it" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(SeenOf(page, "Optimization")).ToHaveTextAsync("0");
        Assert.Null(await StoredAsync(page));

        await ImportAsync(page, file);
        await Expect(page.GetByText("1 question imported.")).ToBeVisibleAsync();
        await Expect(SeenOf(page, "Optimization")).ToHaveTextAsync("1");
        await page.ReloadAsync();
        await Expect(SeenOf(page, "Optimization")).ToHaveTextAsync("1");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("no JSON at all", "This file is not JSON. Nothing was changed.")]
    [InlineData("[1, 2]", "This file holds no practice progress. Nothing was changed.")]
    [InlineData("null", "This file holds no practice progress. Nothing was changed.")]
    [InlineData(
        """{ "format": "answer-key-progress", "version": 9, "cards": {} }""",
        "This file has version 9; this site reads version 1. Nothing was changed."
    )]
    public async Task A_wrong_file_is_told_of_and_costs_nothing(string content, string sentence)
    {
        var page = await OpenAsync();
        await KeepOneAsync(page);
        var before = await StoredAsync(page);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content);
        await ImportAsync(page, file);
        // The browser reads the file when it comes to it: deleted at once, it may be gone by then.
        await Expect(page.GetByText(sentence)).ToBeVisibleAsync();
        File.Delete(file);
        await Expect(SeenOf(page, "Optimization")).ToHaveTextAsync("1");
        Assert.Equal(before, await StoredAsync(page));
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("{ broken", "0")]
    [InlineData("null", "0")]
    [InlineData("""{ "format": "answer-key-progress", "version": 9, "cards": { "a": 1 } }""", "0")]
    [InlineData(
        """
            { "format": "answer-key-progress", "version": 1, "cards": { "cost-function":
            { "stability": 3, "difficulty": 5, "due": 9, "last": 1, "reviews": 1, "lapses": 0 }, "gradient-descent": { "due": "soon" } } }
            """,
        "1"
    )]
    public async Task Damaged_progress_is_told_of_and_set_aside(string stored, string seen)
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("([key, text]) => localStorage.setItem(key, text)", new[] { Key, stored });
        await page.ReloadAsync();
        await Expect(page.GetByText("Some of what this browser kept could not be read.")).ToBeVisibleAsync();
        await Expect(SeenOf(page, "Optimization")).ToHaveTextAsync(seen);
        // Practising goes on, and saves over what was damaged; the text of it is still to be had.
        await KeepOneAsync(page);
        await page.ReloadAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "Export what could not be read"));
        Assert.Equal(stored, await File.ReadAllTextAsync(await download.PathAsync()));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Another_tab_does_not_save_over_this_one()
    {
        var page = await OpenAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(site.Url + "/practice/");
        await KeepOneAsync(page);
        await Expect(SeenOf(other, "Optimization")).ToHaveTextAsync("1");
        await StartAsync(other, "Cards, spaced over time", "Convolution");
        await other.Keyboard.PressAsync("Space");
        await other.Keyboard.PressAsync("3");
        await page.ReloadAsync();
        await Expect(SeenOf(page, "Optimization")).ToHaveTextAsync("1");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_while_practising()
    {
        var page = await OpenAsync();
        await StartAsync(page, "A quiz of ten", "Computation graphs");
        var found = new List<string>();
        var (open, choice) = (false, false);
        while (!(open && choice))
        {
            var isChoice = await page.Locator(".options").CountAsync() > 0;
            var seen = isChoice ? choice : open;
            if (!seen)
                found.AddRange(await Axe.FindAsync(page));
            await page.Keyboard.PressAsync(isChoice ? await LetterAsync(page, false) : "Space");
            if (!seen)
                found.AddRange(await Axe.FindAsync(page));
            await page.Keyboard.PressAsync(isChoice ? "Enter" : "2");
            (open, choice) = (open || !isChoice, choice || isChoice);
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
        await page.Context.DisposeAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await site.OpenAsync("/practice/");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start" })).ToBeVisibleAsync();
        return page;
    }

    private static async Task StartAsync(IPage page, string mode, string topic)
    {
        var radio = page.GetByRole(AriaRole.Radio, new() { Name = mode });
        await TabToAsync(page, page.Locator("input[name=mode]:checked"));
        if (!await radio.IsCheckedAsync())
            await page.Keyboard.PressAsync("ArrowDown");
        await Expect(radio).ToBeCheckedAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Combobox, new() { Name = "Topic" }));
        await page.Keyboard.TypeAsync(topic);
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Start" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card header")).ToContainTextAsync(topic);
    }

    /// <summary>Grades one card of optimization, which has open questions only, and goes back to the start.</summary>
    private static async Task KeepOneAsync(IPage page)
    {
        await StartAsync(page, "Cards, spaced over time", "Optimization");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("3");
        await page.Keyboard.PressAsync("Escape");
        await PressAsync(page, "Back to the start");
    }

    private static async Task ImportAsync(IPage page, string file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => PressAsync(page, "Import"));
        await chooser.SetFilesAsync(file);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var i = 0; i < 60; i++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"the Tab key does not reach {target}");
    }

    /// <summary>The letter of an option of the choice that is asked, as the deck knows it.</summary>
    private async Task<string> LetterAsync(IPage page, bool right)
    {
        var title = await page.Locator(".card h2").TextContentAsync();
        using var deck = JsonDocument.Parse(site.Build.Output.Files["practice.json"].ToBytes());
        var correct = deck
            .RootElement.GetProperty("cards")
            .EnumerateArray()
            .Where(card => card.GetProperty("title").GetString() == title)
            .SelectMany(card => card.GetProperty("options").EnumerateArray())
            .Where(option => option.GetProperty("correct").GetBoolean())
            .Select(option => option.GetProperty("textHtml").GetString()!)
            .ToArray();
        var shown = await page.Locator(".options button span")
            .EvaluateAllAsync<bool[]>(
                """
                (spans, correct) => {
                  // What the parser makes of the deck's markup, to compare with what it made of it before.
                  const normal = (html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML;
                  return spans.map((span) => correct.some((html) => normal(html) === span.innerHTML));
                }
                """,
                correct
            );
        return ((char)('a' + Array.IndexOf(shown, right))).ToString();
    }

    private static ILocator SeenOf(IPage page, string topic) =>
        page.Locator("tr", new() { Has = page.GetByText(topic, new() { Exact = true }) }).Locator(".num").First;

    private static Task<string?> StoredAsync(IPage page) => page.EvaluateAsync<string?>("key => localStorage.getItem(key)", Key);

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
