using System.Diagnostics;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;

namespace AnswerKey.Benchmarks;

/// <summary>The check of every link of a site by itself, once the pages have been read.</summary>
internal static class LinkBenchmark
{
    public static void Run(Scratch scratch, int pages, int runs)
    {
        var root = scratch.PathOf("links");
        Corpus.WriteSite(root, pages);
        Report("every link leads somewhere", root, runs);
        foreach (var file in Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories))
            File.AppendAllText(file, "\nSee [this](../s000/page-0000.md) and [that](#nwhere).\n");
        Report("and two dead ones a page, each with its nearest match", root, runs);
    }

    private static void Report(string name, string root, int runs)
    {
        var content = new ContentReader(root, Path.Combine(root, "input"), []).Read(new Dictionary<string, string>(), _ => { });
        var parsed = content.Pages.Select(p => PageParser.Parse(p, countsNumerals: false, _ => { })).ToList();
        var links = parsed.Sum(p => p.Links.Length);
        var problems = 0;
        var times = Enumerable.Range(0, runs).Select(_ => Check()).ToList();
        Console.WriteLine($"\n{links} links of {parsed.Count} pages, {name}: {new Sample(times).Text("0")} ms, {problems} problems");

        double Check()
        {
            problems = 0;
            var clock = Stopwatch.StartNew();
            var index = new SiteIndex(parsed, _ => problems++);
            var check = new LinkCheck(index, new SiteAddresses(content, parsed, SiteParts.None, _ => problems++), _ => problems++);
            foreach (var page in parsed)
                check.Resolve(page);
            return clock.Elapsed.TotalMilliseconds;
        }
    }
}
