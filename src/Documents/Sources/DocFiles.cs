using System.Collections.Immutable;
using System.IO.Enumeration;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AnswerKey.Documents.Sources;

/// <summary>Finds and reads the files that are to be checked.</summary>
internal static class DocFiles
{
    // What builds and tools leave behind is nobody's documentation.
    private static readonly string[] _never = ["bin", "obj", "node_modules", ".git"];

    /// <param name="patterns">Relative to the root, with forward slashes.</param>
    /// <param name="report">Told which pattern fits nothing, unless it is the default's.</param>
    /// <returns>Paths relative to the root, in ordinal order.</returns>
    public static ImmutableArray<string> Find(string root, IEnumerable<Placed> patterns, Action<Problem> report)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var all = AllBelow(root);
        foreach (var pattern in patterns)
        {
            var found = new Matcher(StringComparison.Ordinal).AddInclude(pattern.Text).Match(root, all).Files.Select(f => f.Path).ToList();
            if (found.Count == 0 && pattern.Place.File is { Length: > 0 })
                report(DocumentsProblems.NothingToCheck.At(pattern.Place, pattern.Text));
            files.UnionWith(found);
        }
        return [.. files];
    }

    // A link to a folder is never gone into: two that lead upwards would be walked for ever. One to a file is refused when it is read.
    private static List<string> AllBelow(string root) =>
        [
            .. new FileSystemEnumerable<string>(
                root,
                (ref entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace('\\', '/'),
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
            )
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref entry) =>
                    !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !_never.Contains(entry.FileName.ToString()),
            },
        ];

    /// <summary>The text of a file; null if it cannot be read, which is told.</summary>
    public static FileText? Read(string root, string file, Action<Problem> report)
    {
        if (PlainFile.Refuse(root, file) is { } refusal)
        {
            report(refusal.At(new Place(file)));
            return null;
        }
        return new FileText(file, PlainFile.ReadText(root, file) ?? "");
    }
}
