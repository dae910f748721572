using System.Collections.Concurrent;
using Xunit;

namespace AnswerKey.Tests.Browser;

[Collection(nameof(BrowserSite))]
public sealed class AccessibilityTests(BrowserSite site)
{
    private IEnumerable<string> Paths => site.Build.Pages.Select(p => p.Source.Url.Value).Union(BrowserSite.Templates);

    [Fact]
    public async Task Axe_finds_nothing_on_any_question_or_template_on_phone_and_desk_in_light_and_dark()
    {
        var paths = new ConcurrentQueue<string>(Paths);
        var found = new ConcurrentBag<string>();
        // As many tabs as the smallest machine that runs this has cores.
        await Task.WhenAll(LookAsync(), LookAsync());
        Assert.True(found.IsEmpty, string.Join('\n', found.Order(StringComparer.Ordinal)));

        async Task LookAsync()
        {
            var page = await site.OpenAsync("/");
            while (paths.TryDequeue(out var path))
            {
                await page.GotoAsync(site.Url + path);
                await page.EvaluateAsync(OpenFolds);
                foreach (var violation in await Axe.FindAsync(page))
                    found.Add(violation);
            }
            await page.Context.DisposeAsync();
        }
    }

    // Setups and the explanations of options are looked at too; the long lists of names, all alike, in a test of their own.
    private const string OpenFolds = """
        for (const fold of document.querySelectorAll("main details:not(.names > *)")) {
          // Options of a choice share a name, and would close each other.
          fold.removeAttribute("name");
          fold.open = true;
        }
        """;

    [Fact]
    public async Task Axe_finds_nothing_in_the_list_of_a_blocks_names()
    {
        var page = await site.OpenAsync("/convolution/output-size/");
        await page.EvaluateAsync("document.querySelectorAll('.names details').forEach(fold => fold.open = true)");
        Assert.Empty(await Axe.FindAsync(page));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        var page = await site.OpenAsync("/", 360);
        var wide = new List<string>();
        foreach (var path in Paths)
        {
            await page.GotoAsync(site.Url + path);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 360)
                wide.Add(path);
        }
        Assert.Empty(wide);
        await page.Context.DisposeAsync();
    }
}
