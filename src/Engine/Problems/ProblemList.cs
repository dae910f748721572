using System.Collections.Concurrent;

namespace AnswerKey.Engine.Problems;

/// <summary>The problems of one build. Safe to add to from several threads.</summary>
public sealed class ProblemList
{
    private readonly ConcurrentQueue<Problem> _problems = new();

    /// <summary>Adds one.</summary>
    public void Add(Problem problem) => _problems.Enqueue(problem);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Problem> more)
    {
        foreach (var problem in more)
            Add(problem);
    }

    /// <summary>Another list, of those problems alone that are wanted.</summary>
    public ProblemList Where(Func<Problem, bool> wanted)
    {
        var list = new ProblemList();
        list.AddRange(_problems.Where(wanted));
        return list;
    }

    /// <summary>Whether one of them fails the build.</summary>
    public bool HasErrors => _problems.Any(p => p.Severity == Severity.Error);

    /// <summary>Every problem once, in the order in which a reader of the files would meet them, and fit to be printed.</summary>
    public IReadOnlyList<Problem> Sorted() =>
        [
            .. _problems
                .Select(Printable)
                .Distinct()
                // What is an error is not told once more as a warning.
                .GroupBy(p => (p.Place, p.Code))
                .SelectMany(same => same.Where(p => p.Severity == same.Min(s => s.Severity)))
                .OrderBy(p => p.Place.File, StringComparer.Ordinal)
                .ThenBy(p => p.Place.Line)
                .ThenBy(p => p.Place.Column)
                .ThenBy(p => p.Severity)
                .ThenBy(p => p.Code, StringComparer.Ordinal)
                .ThenBy(p => p.Message, StringComparer.Ordinal),
        ];

    // What a file is called, what a page says and what a program printed stand in it.
    private static Problem Printable(Problem problem) =>
        problem with
        {
            Place = problem.Place with { File = PrintableText.Of(problem.Place.File) },
            Message = PrintableText.Of(problem.Message),
            Hint = problem.Hint is { } hint ? PrintableText.Of(hint) : null,
            Detail = problem.Detail is { } detail ? PrintableText.Of(detail, keepLines: true) : null,
        };
}
