using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>The files below a folder that the site is made of.</summary>
/// <param name="Files">Relative paths with forward slashes, in ordinal order. Names that begin with a dot, and folders that begin with <c>_</c>, are hidden.</param>
/// <param name="Refused">What lies there too and must not be touched, in the same form and order.</param>
internal sealed record InputFiles(IReadOnlyList<string> Files, IReadOnlyList<(string Relative, ProblemKind Refusal)> Refused)
{
    /// <param name="below">A folder below <paramref name="folder"/>, to list only that; paths are still relative to <paramref name="folder"/>.</param>
    public static InputFiles Enumerate(string folder, string? below = null)
    {
        var files = new List<string>();
        var refused = new List<(string Relative, ProblemKind Refusal)>();
        if (below is null)
            Collect(new DirectoryInfo(folder), "", files, refused);
        else if (PlainFile.Refuse(folder, below) is { } refusal)
            refused.Add((below, refusal));
        else if (new DirectoryInfo(Path.Combine(folder, below)) is { Exists: true } inner)
            Collect(inner, below + "/", files, refused);
        files.Sort(StringComparer.Ordinal);
        refused.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return new InputFiles(files, refused);
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<string> files, List<(string, ProblemKind)> refused)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.') || entry.Name == "node_modules")
                continue;
            if (PlainFile.Refuse(entry) is { } refusal)
                refused.Add((prefix + entry.Name, refusal));
            else if (entry is not DirectoryInfo inner)
                files.Add(prefix + entry.Name);
            else if (!entry.Name.StartsWith('_'))
                Collect(inner, prefix + entry.Name + "/", files, refused);
        }
    }
}
