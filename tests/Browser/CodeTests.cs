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
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var unexplained = new List<string>();
        foreach (var question in site.Build.Pages.Where(p => p.Source.IsListed))
        {
            var file = question.Source.Url.OutputFile;
            using var document = parser.ParseDocument(Encoding.UTF8.GetString(site.Build.Output.Files[file].ToBytes()));
            var labels = document.QuerySelectorAll(".code label").ToLookup(l => l.GetAttribute("for"));
            var names = document.QuerySelectorAll(".names output").ToLookup(o => o.Id);
            unexplained.AddRange(
                labels
                    .Where(name => names[name.Key].Count() != 1)
                    .Concat(names.Where(name => !labels.Contains(name.Key)))
                    .Select(name => $"{file}: {name.Key} {name.First().TextContent}")
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_is_explained_where_it_is_pointed_at_with_and_without_a_script(bool script)
    {
        var page = await site.OpenAsync(Path, script ? 1440 : 360, script: script);
        var explained = page.Locator(".names dl > div:visible");
        var name = page.Locator(".code").GetByText("GetLength").First;
        await name.HoverAsync();
        await Assertions.Expect(explained).ToHaveCountAsync(1);
        await Assertions.Expect(explained).ToContainTextAsync("int Array.GetLength(int dimension)");
        var (at, box) = (await name.BoundingBoxAsync(), await explained.BoundingBoxAsync());
        Assert.InRange(box!.Y - (at!.Y + at.Height), -2, 4);
        if (script)
            Assert.InRange(box.X - at.X, -2, 2);
        // The explanation of what is pointed at goes before that of what has the focus.
        await name.ClickAsync();
        await page.Locator(".code").GetByText("IEnumerable").First.HoverAsync();
        await Assertions.Expect(explained).ToHaveCountAsync(1);
        await Assertions.Expect(explained).ToContainTextAsync("interface IEnumerable");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Copying_gives_the_program_with_everything_before_the_block()
    {
        var page = await site.OpenAsync(Path);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).Nth(1).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var program = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("double[,] map =", program, StringComparison.Ordinal);
        Assert.EndsWith("pooled\n", program, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }
}
