using AnswerKey.Commands;
using AnswerKey.Content;
using AnswerKey.Examples;
using AnswerKey.Markdown;
using AnswerKey.Problems;

if (args is [WorkerProtocol.Verb, var requests, var replies])
    return Worker.Run(requests, replies);
var root = Directory.GetCurrentDirectory();
var problems = new ProblemList();
var content = new ContentReader(
    root,
    args.Length > 1 ? Path.GetFullPath(args[1]) : Path.Combine(root, "input")
).Read(new Dictionary<string, string>(), problems.Add);
using var engine = new ExampleEngine(EngineOptions.Default(Path.Combine(root, "cache"), false));
await Parallel.ForEachAsync(
    content.Pages,
    async (page, ct) =>
    {
        var parsed = PageParser.Parse(page, problems.Add);
        var result = await engine.CheckAsync(parsed.Examples.Page, ct);
        problems.AddRange(result.Problems);
    }
);
ProblemPrinter.Print(Terminal.Standard, problems.Sorted());
Console.WriteLine($"{engine.Statistics.BlocksRun} run {engine.Statistics.BlocksReused} reused");
return problems.HasErrors ? 4 : 0;
