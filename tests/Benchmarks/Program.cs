using System.Globalization;
using System.Runtime.InteropServices;
using AnswerKey.Benchmarks;

if (args is ["--naive" or "--lean", var count])
{
    await ExampleBenchmark.NaiveAsync(int.Parse(count, CultureInfo.InvariantCulture), lean: args[0] == "--lean");
    return 0;
}
if (args is ["--naive-site", var site])
{
    await OwnSiteBenchmark.NaiveAsync(site);
    return 0;
}
if (args is ["--write-blocks" or "--write-pages", var number, var root])
{
    var written = int.Parse(number, CultureInfo.InvariantCulture);
    if (args[0] == "--write-blocks")
        Blocks.WriteSite(root, written, ExampleBenchmark.BlocksPerPage);
    else
        Corpus.WriteSite(root, written);
    return 0;
}
if (args is ["--changed-block"])
{
    Console.WriteLine((await ExampleBenchmark.ChangedBlockAsync(100)).Text("0.0"));
    return 0;
}
if (args is ["--check"])
{
    using var checkedIn = new Scratch();
    return RatioCheck.Run(checkedIn) ? 0 : 4;
}
string[] known = ["examples", "site", "large", "changed", "plain", "links", "preview"];
if (args.FirstOrDefault(a => a != "--quick" && !known.Contains(a)) is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is no benchmark: choose from {string.Join(", ", known)}, and --quick for fewer runs");
    return 255;
}
var quick = args.Contains("--quick");
var wanted = args.Where(a => a != "--quick").DefaultIfEmpty("").ToList();
bool Wants(string name) => wanted.Contains(name) || wanted.Contains("");
using var scratch = new Scratch();
Console.WriteLine(
    $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores; medians (smallest–largest)"
);
if (Wants("examples"))
    ExampleBenchmark.Run(scratch, quick ? 100 : 300, quick ? 1 : 5);
if (Wants("site"))
    OwnSiteBenchmark.Run(scratch, quick ? 1 : 5);
if (Wants("changed"))
{
    // The engine with the site's own setting; what a script host does is measured with .NET's.
    scratch.Program("env", "DOTNET_TieredPGO=0", "dotnet", Scratch.OwnProgram, "--changed-block");
    Console.WriteLine(
        $"\nOne changed block of a page of four, in a process that has checked it before: {File.ReadAllText(scratch.PathOf("log.txt")).Trim()} ms"
    );
}
if (Wants("large") && !quick)
    ExampleBenchmark.RunLarge(scratch);
if (Wants("plain"))
{
    PlainBenchmark.Run(scratch, 1000, quick ? 1 : 5);
    if (!quick)
        PlainBenchmark.Run(scratch, 5000, 3);
}
if (Wants("links"))
    LinkBenchmark.Run(scratch, 5000, quick ? 1 : 5);
if (Wants("preview"))
    await PreviewBenchmark.RunAsync(scratch, 500, quick ? 5 : 20);
return 0;
