using AnswerKey.Interview;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace AnswerKey.Benchmarks;

/// <summary>The site of this repository: its pages, its examples, its theme.</summary>
internal static class OwnSiteBenchmark
{
    public static void Run(Scratch scratch, int runs)
    {
        var root = scratch.PathOf("own");
        Copy(Path.Combine(Scratch.Repository, "input"), root + "/input");
        Directory.CreateSymbolicLink(Path.Combine(root, "theme"), Scratch.Theme);
        var pages = Read(root).Count;
        Costs.PrintHead($"this site, {pages} pages");
        var naive = Costs.Of(Math.Min(runs, 3), () => scratch.Program("dotnet", Scratch.OwnProgram, "--naive-site", root));
        naive.Print("its blocks in a script host: `RunAsync`, then `ContinueWithAsync`");
        Costs
            .Of(
                runs,
                () =>
                {
                    scratch.Empty("own", "cache", "output");
                    return scratch.Site("own");
                }
            )
            .Print("build, cold", naive);
        Costs.Of(runs, () => scratch.Site("own")).Print("build, nothing changed", naive);
        var page = Path.Combine(root, "input", "convolution", "output-size.md");
        Costs.Of(runs, () => Edited(() => File.AppendAllText(page, "\nEdited.\n"))).Print("one page's text edited, new process", naive);
        Costs.Of(runs, () => Edited(() => EditExample(page))).Print("one page's example edited, new process", naive);
        Cost Edited(Action edit)
        {
            edit();
            return scratch.Site("own");
        }
        if (Scratch.Find("hugo") is null)
            return;
        Corpus.WriteHugo(scratch.PathOf("hugo-own"), pages);
        Costs.PrintHead($"Hugo on {pages} plain pages");
        Costs.Of(runs, () => scratch.Program("hugo", "--quiet", "--source", scratch.PathOf("hugo-own"))).Print("nothing changed");
    }

    /// <summary>Runs every session of a site as a script host by itself does: no policy, no isolation, no claims, nothing compared.</summary>
    public static async Task NaiveAsync(string root)
    {
        Console.SetOut(TextWriter.Null);
        foreach (var plan in Read(root).SelectMany(page => page.Examples.Plan()))
        {
            ScriptState? state = null;
            foreach (var example in plan.Examples.Where(e => e.Runs))
                state = state is null
                    ? await CSharpScript.Create(example.Code.Text, ExampleBenchmark.AsPagesHave()).RunAsync(catchException: _ => true)
                    : await state.ContinueWithAsync(example.Code.Text, catchException: _ => true);
        }
    }

    private static List<ParsedPage> Read(string root) =>
        [
            .. new ContentReader(root, Path.Combine(root, "input"), [new InterviewPlugin()])
                .Read(new Dictionary<string, string>(), _ => { })
                .Pages.Select(page => PageParser.Parse(page, countsNumerals: false, _ => { })),
        ];

    private static void EditExample(string page)
    {
        var text = File.ReadAllText(page);
        var first = text.IndexOf('\n', text.IndexOf("```csharp", StringComparison.Ordinal)) + 1;
        File.WriteAllText(page, text.Insert(first, $"// edited in {Guid.NewGuid():N}\n"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
