using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace AnswerKey.Benchmarks;

/// <summary>What it costs to run the blocks of pages: as a script host does it, and as Answer Key does.</summary>
internal static class ExampleBenchmark
{
    public const int BlocksPerPage = 4;

    public static void Run(Scratch scratch, int blocks, int runs)
    {
        Blocks.WriteSite(scratch.PathOf("blocks"), blocks, BlocksPerPage);
        Costs.PrintHead($"{blocks} blocks, {BlocksPerPage} a page");
        var naive = Costs.Of(Math.Min(runs, 3), () => scratch.Program("dotnet", Scratch.OwnProgram, "--naive", $"{blocks}"));
        naive.Print("`CSharpScript.EvaluateAsync` for each block");
        Costs
            .Of(runs, () => scratch.Program("dotnet", Scratch.OwnProgram, "--lean", $"{blocks}"))
            .Print("the same with four references, opened once", naive);
        var verifyCold = Costs.Of(runs, () => Cold(scratch, "verify"));
        verifyCold.Print("`verify`, no cache", naive);
        var cold = Costs.Of(runs, () => Cold(scratch));
        cold.Print("build, no cache (highlighted, rendered, written)", naive);
        Costs.Of(runs, () => scratch.Site("blocks", "verify")).Print("`verify`, cache", naive);
        Costs
            .Of(
                runs,
                () =>
                {
                    scratch.Empty("blocks", "output");
                    return scratch.Site("blocks");
                }
            )
            .Print("build, cache, empty output", naive);
        Costs.Of(runs, () => scratch.Site("blocks")).Print("build, nothing changed", naive);
    }

    /// <summary>Memory and cost of many blocks: must not grow with their number.</summary>
    public static void RunLarge(Scratch scratch)
    {
        Costs.PrintHead("cold build of many blocks");
        foreach (var blocks in new[] { 1000, 3000 })
        {
            Blocks.WriteSite(scratch.PathOf("blocks" + blocks), blocks, BlocksPerPage);
            var cost = Costs.Of(1, () => scratch.Site("blocks" + blocks));
            cost.Print($"{blocks} blocks ({Sample.Number(cost.Cpu.Median * 1000 / blocks, "0.0")} ms CPU a block)");
        }
    }

    /// <summary>One block of a page is edited again and again in a process that has checked the page before.</summary>
    public static async Task<Sample> ChangedBlockAsync(int times)
    {
        using var engine = new ExampleEngine(new EngineOptions(null, Highlight: true, Workers: 2));
        var milliseconds = new List<double>();
        for (var i = 0; i < 20 + times; i++)
        {
            var fences = Enumerable
                .Range(0, BlocksPerPage)
                .Select(k => $"```csharp run\n{Blocks.CodeWithFirstLine(k == 2 ? 10 * i + 2 : k)}\n```\n");
            var claim = $"```output\n{Blocks.FirstLine}\n...\n```\n";
            var text = $"---\nTitle: A\nDescription: B.\n---\n\n{string.Join(claim, fences)}{claim}";
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var source = new FileText("page.md", text);
            var page = new SourcePage(source, "page.md", _emptyFrontMatter, null);
            var parsed = PageParser.Parse(page, countsNumerals: false, Fail);
            var result = await engine.CheckAsync(parsed.Examples, CancellationToken.None);
            foreach (var problem in result.Problems)
                Fail(problem);
            if (i >= 20)
                milliseconds.Add(clock.Elapsed.TotalMilliseconds);
        }
        return new Sample(milliseconds);
    }

    /// <summary>What a script host does by itself: each block evaluated where it stands.</summary>
    /// <param name="lean">
    /// False for all that page scripts may use, given anew for each block; true for only the four assemblies that these blocks need,
    /// opened once, which is the least that such a host can cost.
    /// </param>
    public static async Task NaiveAsync(int blocks, bool lean)
    {
        Console.SetOut(TextWriter.Null);
        var fewest = ScriptOptions
            .Default.WithReferences(typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Console).Assembly, typeof(List<>).Assembly)
            .WithImports("System", "System.Linq", "System.Collections.Generic", "System.Text");
        for (var k = 0; k < blocks; k++)
            await CSharpScript.EvaluateAsync(Blocks.Code(k), lean ? fewest : AsPagesHave());
    }

    /// <summary>All that page scripts may use, opened anew.</summary>
    public static ScriptOptions AsPagesHave() => ScriptOptions.Default.WithReferences(_references.Paths).WithImports(_references.Imports);

    private static readonly BlockReferences _references = new([], []);

    private static readonly FrontMatter _emptyFrontMatter = new(
        "A",
        "B.",
        0,
        null,
        [],
        [],
        [],
        null,
        false,
        null,
        new Place("page.md"),
        Facts.None
    );

    /// <summary>A verb on the site of blocks, with nothing left of any run before.</summary>
    public static Cost Cold(Scratch scratch, params string[] verb)
    {
        scratch.Empty("blocks", "cache", "output");
        return scratch.Site("blocks", verb);
    }

    private static void Fail(Problem problem) => throw new InvalidOperationException(problem.ToString());
}
