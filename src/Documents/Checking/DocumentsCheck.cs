using System.Collections.Immutable;
using AnswerKey.Documents.Sources;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Documents.Checking;

/// <summary>Checks documents where they lie: no site is made, and nothing of the repository is written.</summary>
/// <param name="root">Full path of the folder with the settings; places are relative to it.</param>
/// <param name="cache">Full path of a folder of the user's; null to remember nothing.</param>
internal sealed class DocumentsCheck(string root, string cache, bool useCache)
{
    /// <param name="settings">As the owner wrote them.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="problems">Those of the settings; nothing is checked while one of them is an error.</param>
    public async Task<ImmutableArray<DocResult>> RunAsync(
        DocumentsSettings settings,
        ProblemList problems,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        var files = DocFiles.Find(root, settings.Check, problems.Add);
        var preamble = PreambleOf(settings, problems.Add);
        if (problems.HasErrors)
            return [];
        if (settings.References.Count > 0)
            progress("building what the documents refer to");
        var references = await OwnerReferences.ResolveAsync(settings.References, root, cache, problems.Add, cancellation);
        if (references is null)
            return [];
        var options = EngineOptions.Default(useCache ? Path.Combine(cache, "checks") : null, highlight: false) with
        {
            References = references.Value,
            Imports = settings.Imports,
            Profile = settings.Profile,
        };
        using var engine = new ExampleEngine(options);
        var results = new DocResult?[files.Length];
        var done = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, files.Length),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            async (i, token) =>
            {
                results[i] = await CheckAsync(engine, files[i], settings, preamble, token);
                progress($"{Interlocked.Increment(ref done)} of {files.Length} documents");
            }
        );
        return [.. results.OfType<DocResult>()];
    }

    private async Task<DocResult?> CheckAsync(
        ExampleEngine engine,
        string file,
        DocumentsSettings settings,
        PlacedText? preamble,
        CancellationToken cancellation
    )
    {
        var problems = new List<Problem>();
        if (DocFiles.Read(root, file, problems.Add) is not { } source)
            return new DocResult(new FileText(file, ""), [], [.. problems], new PageResult(file, [], [], []));
        var fences = file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            ? XmlDocSource.FencesOf(source, problems.Add)
            : MarkdownSource.FencesOf(source, settings.HasUnlabelledOutputs);
        if (fences.IsEmpty)
            return problems.Count == 0 ? null : new DocResult(source, [], [.. problems], new PageResult(file, [], [], []));
        var readings = await engine.ReadAsync([.. fences.Select(fence => fence.Code.Text)], cancellation);
        var page = DocPage.Of(source, fences, readings, preamble, problems.Add);
        return DocJudge.Of(page, await engine.CheckAsync(page.Examples, cancellation), problems);
    }

    private PlacedText? PreambleOf(DocumentsSettings settings, Action<Problem> report)
    {
        if (settings.Preamble is not { } preamble)
            return null;
        if (!File.Exists(Path.Combine(root, preamble.Text)))
        {
            report(DocumentsProblems.NoPreamble.At(preamble.Place, preamble.Text));
            return null;
        }
        if (DocFiles.Read(root, preamble.Text, report) is not { } source)
            return null;
        var code = source.Text.ReplaceLineEndings("\n");
        return new(source.File, code, [.. code.Split('\n').Select((_, i) => source.StartAt(source.OffsetOfLine(i + 1)))]);
    }
}
