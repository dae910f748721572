using System.Text;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Whatever a page is made of, reading it comes to an end, and the other pages are checked.</summary>
public sealed class PageLimitTests
{
    private const string Head = "---\nTitle: A page\n---\n\n";
    private const string TooDeep = " error page-limit: quotations, lists, brackets or marks are nested too deep here";

    public static TheoryData<string, string> Pages =>
        new()
        {
            { Head + Many("> ", 50_000) + "x", "5:241" + TooDeep },
            { Head + Many("- ", 50_000) + "x", "5:121" + TooDeep },
            { Head + string.Concat(Enumerable.Range(0, 400).Select(i => $"{Many("  ", i)}- x\n")), "64:121" + TooDeep },
            { Head + Many("::: note\n", 20_000), "125:1" + TooDeep },
            { Head + "One.\n\n" + Many("[", 50_000), "7:1" + TooDeep },
            { Head + Many("[a](", 50_000), "5:1 error page-limit: this paragraph or table is longer than 100,000 characters" },
            { Head + "# " + Many("x <? ", 50_000), "5:1 error page-limit: this paragraph or table is longer than 100,000 characters" },
            {
                Head + Many("[1](check:1)\n\n", 10_001),
                "20005:2 error page-limit: the page states more than 10,000 claims, and here the next"
            },
            { Head + Many("A paragraph.\n\n", 200_000), " error page-limit: the file is longer than 2,000,000 bytes, and so is not read" },
            { $"---\nTags: {Many("[", 100_000)}\n---\n", "2:20 error yaml: this is not valid YAML: It is nested too deep" },
            { $"---\nTags:\n{Many("- ", 50_000)}x\n---\n", "3:27 error yaml: this is not valid YAML: It is nested too deep" },
            { $"---\n{Many("? ", 50_000)}x\n---\n", "2:29 error yaml: this is not valid YAML: It is nested too deep" },
            {
                "---\nTitle: &a [x, x]\nTags: [*a, *a]\n---\n",
                "3:8 error yaml: this is not valid YAML: '*a' refers to another value; write the value itself"
            },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_that_goes_beyond_a_limit_is_one_problem_at_its_place_and_the_rest_are_checked(string page, string expected)
    {
        using var site = TestSite.Create().With("input/bad.md", page).With("input/good.md", Head + "It is [5](check:2*3).\n");
        var problems = await site.ProblemsAsync();
        Assert.Equal(
            ["input/bad.md" + (expected[0] == ' ' ? "" : ":") + expected, "input/good.md:5:8 error drift"],
            problems.Select(Short)
        );
    }

    [Fact]
    public async Task A_preview_shows_the_page_as_soon_as_it_is_mended()
    {
        using var site = TestSite.Create().With("input/page.md", Head + Many("> ", 1000) + "x");
        using var builder = new SiteBuilder(site.Options with { UseCache = false }, BuildMode.Preview);
        var broken = await builder.BuildAsync(_ => { }, CancellationToken.None);
        Assert.Single(broken.Problems, p => p.Severity == Severity.Error);
        Assert.Contains("page/index.html", broken.Output.Files.Keys);
        site.With("input/page.md", Head + "> mended");
        var mended = await builder.BuildAsync(_ => { }, CancellationToken.None);
        Assert.False(mended.HasErrors);
        Assert.Contains(
            "mended",
            Encoding.UTF8.GetString(mended.Output.Files["page/index.html"].ToBytes().AsSpan()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up()
    {
        using var site = TestSite.Create().With("input/page.md", Head + Many("## Same\n\n", 20_000));
        var content = new ContentReader(site.Root, site.Options.Input, []).Read(site.Options.Settings, _ => { });
        var page = content.Pages.Single(p => p.Relative == "page.md");
        var reading = await PageReading.OfAsync(page, false, CancellationToken.None, patience: TimeSpan.Zero);
        Assert.Equal("the page takes longer than 0 s to read", Assert.Single(reading.Problems).Message);
        Assert.Empty(reading.Page.Headings);
    }

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static string Short(string problem) => problem.Split(": the page claims")[0];
}
