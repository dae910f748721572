using System.Text.Json;

namespace AnswerKey.Benchmarks;

/// <summary>
/// What CI can hold on to: not seconds, which are the machine's, but how often what Answer Key takes goes into what a naive script host
/// takes for the same blocks in the same minute. CPU only, since a busy machine changes wall time as it likes.
/// </summary>
internal static class RatioCheck
{
    private const int Blocks = 60;

    /// <summary>Measured ratios differ by a fifth from run to run; one that doubled is somebody's doing.</summary>
    private const double Tolerated = 2;

    /// <returns>Whether every ratio is within what is tolerated of the recorded one.</returns>
    public static bool Run(Scratch scratch)
    {
        var recorded = JsonSerializer.Deserialize<Dictionary<string, double>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ratios.json"))
        )!;
        Benchmarks.Blocks.WriteSite(scratch.PathOf("blocks"), Blocks, ExampleBenchmark.BlocksPerPage);
        var naive = Costs.Of(2, () => scratch.Program("dotnet", Scratch.OwnProgram, "--naive", $"{Blocks}")).Cpu.Median;
        Console.WriteLine($"{Blocks} blocks; each evaluated by itself: {Sample.Number(naive, "0.00")} s of CPU\n");
        Console.WriteLine("| | CPU s | share of that | recorded | |\n| --- | ---: | ---: | ---: | --- |");
        // In this order: the second finds the cache that the first left, and the last the output of a build.
        var fine = true;
        Judge("verify, no cache", 3, () => ExampleBenchmark.Cold(scratch, "verify"));
        Judge("verify, cache", 5, () => scratch.Site("blocks", "verify"));
        scratch.Site("blocks");
        Judge("build, nothing changed", 5, () => scratch.Site("blocks"));
        return fine;

        void Judge(string name, int runs, Func<Cost> run)
        {
            var own = Costs.Of(runs, run).Cpu;
            var ratio = own.Median / naive;
            var isFine = ratio <= Tolerated * recorded[name];
            fine &= isFine;
            Console.WriteLine(
                $"| {name} | {own.Text("0.00")} | {Sample.Number(ratio, "0.000")} | {Sample.Number(recorded[name], "0.000")} | {(isFine ? "" : "more than twice the recorded share")} |"
            );
        }
    }
}
