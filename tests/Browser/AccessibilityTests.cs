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
            foreach (var width in new[] { 360, 1440 })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                data.Add(path, width, scheme);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Axe_finds_nothing_on_any_template(string path, int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync(path, width, scheme);
        Assert.Empty(Describe(await page.RunAxe()));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_question()
    {
        var page = await site.OpenAsync("/");
        var found = new List<string>();
        foreach (var question in site.Build.Pages.Where(p => p.Page.Source.IsQuestion))
        {
            await page.GotoAsync(site.Url + question.Page.Source.Url);
            found.AddRange(
                Describe(await page.RunAxe()).Select(v => $"{question.Page.Source.Url} {v}")
            );
        }
        Assert.Empty(found);
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

    private static IEnumerable<string> Describe(AxeResult result) =>
        result.Violations.Select(v =>
            $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
        );
}
