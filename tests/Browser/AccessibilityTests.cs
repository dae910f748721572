using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

[Collection(nameof(BrowserSite))]
public sealed class AccessibilityTests(BrowserSite site)
{
    /// <summary>One page of every template.</summary>
    public static TheoryData<string, int, ColorScheme> Templates
    {
        get
        {
            var data = new TheoryData<string, int, ColorScheme>();
            string[] paths =
            [
                "/",
                "/convolution/",
                "/convolution/output-size/",
                "/activations/softmax/",
                "/writing-a-page/",
                "/questions/",
                "/levels/beginner/",
                "/practice/",
                "/practice/sheet/",
                "/what-is-proved/",
                "/glossary/",
                "/nowhere/",
            ];
            foreach (var path in paths)
            {
                data.Add(path, 360, ColorScheme.Light);
                data.Add(path, 1440, ColorScheme.Dark);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Axe_finds_nothing_on_any_template(string path, int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync(path, width, scheme);
        AssertNothing(Describe(await page.RunAxe()));
        await page.Context.DisposeAsync();
    }

    // Contrast is the templates' business, is by far the slowest rule, and is checked above.
    [Fact]
    public async Task Axe_finds_nothing_on_any_question()
    {
        var page = await site.OpenAsync("/");
        var options = new AxeRunOptions
        {
            Rules = new() { ["color-contrast"] = new RuleOptions { Enabled = false } },
        };
        var found = new List<string>();
        foreach (var question in site.Build.Pages.Where(p => p.Page.Source.IsQuestion))
        {
            await page.GotoAsync(
                site.Url + question.Page.Source.Url,
                new() { WaitUntil = WaitUntilState.DOMContentLoaded }
            );
            found.AddRange(
                Describe(await page.RunAxe(options)).Select(v => $"{question.Page.Source.Url} {v}")
            );
        }
        AssertNothing(found);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("/", 360)]
    [InlineData("/convolution/output-size/", 360)]
    [InlineData("/convolution/max-pooling/", 360)]
    [InlineData("/what-is-proved/", 360)]
    [InlineData("/questions/", 360)]
    [InlineData("/practice/", 360)]
    public async Task No_page_is_wider_than_a_phone(string path, int width)
    {
        var page = await site.OpenAsync(path, width);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await page.Context.DisposeAsync();
    }

    // A collection's own message is cut off where it gets interesting.
    private static void AssertNothing(IEnumerable<string> found) =>
        Assert.True(!found.Any(), string.Join('\n', found));

    private static IEnumerable<string> Describe(AxeResult result) =>
        result.Violations.Select(v =>
            $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
        );
}
