using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

/// <summary>Code that explains itself, with and without a mouse or a script.</summary>
[Collection(nameof(BrowserSite))]
public sealed class CodeTests(BrowserSite site)
{
    private const string Path = "/convolution/max-pooling/";

    [Fact]
    public void Every_name_in_the_code_of_every_question_is_explained_where_it_stands()
    {
        var style = Encoding.UTF8.GetString(
            site.Build.Output.Files.Single(f =>
                    f.Key.EndsWith("/prose.css", StringComparison.Ordinal)
                )
                .Value.ToBytes()
        );
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var unexplained = new List<string>();
        foreach (var question in site.Build.Pages.Where(p => p.Source.IsListed))
        {
            var file = question.Source.Url.OutputFile;
            using var document = parser.ParseDocument(
                Encoding.UTF8.GetString(site.Build.Output.Files[file].ToBytes())
            );
            // Without a class no token shows it; without a rule the class does not.
            unexplained.AddRange(
                document
                    .QuerySelectorAll(".names dl > div")
                    .Where(name =>
                        name.ClassName is not { } css
                        || !style.Contains($".names .{css}", StringComparison.Ordinal)
                    )
                    .Select(name => $"{file}: {name.TextContent}")
            );
        }
        Assert.Empty(unexplained);
    }

    [Fact]
    public async Task Arrow_keys_go_from_name_to_name_and_each_says_what_it_is()
    {
        var page = await site.OpenAsync(Path);
        var explained = page.Locator(".names dl > div:visible");
        await page.Locator(".code pre").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(explained).ToHaveCountAsync(1);
        var first = await explained.TextContentAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(explained).ToHaveCountAsync(1);
        Assert.NotEqual(first, await explained.TextContentAsync());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(explained).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_name_is_explained_without_any_script()
    {
        var page = await site.OpenAsync(Path, 360, script: false);
        await page.Locator(".code").GetByText("GetLength").First.ClickAsync();
        await Assertions
            .Expect(page.Locator(".names dl > div:visible"))
            .ToContainTextAsync("int Array.GetLength(int dimension)");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Copying_gives_the_program_with_everything_before_the_block()
    {
        var page = await site.OpenAsync(Path);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).Nth(1).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" }))
            .ToBeVisibleAsync();
        var program = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("double[,] map =", program, StringComparison.Ordinal);
        Assert.EndsWith("pooled\n", program, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }
}
