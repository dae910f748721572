using System.Collections.Immutable;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Build;

/// <summary>The pages that a command line names, by their files or folders; all if it names none.</summary>
/// <param name="Paths">As in <see cref="Place.File"/>.</param>
internal sealed record ChosenPages(ImmutableArray<string> Paths)
{
    public static readonly ChosenPages All = new([]);

    /// <param name="root">The site's root, from which relative paths lead.</param>
    public static ChosenPages Of(string root, IEnumerable<string> paths) =>
        new([.. paths.Select(p => Path.GetRelativePath(root, Path.GetFullPath(p, root)).Replace('\\', '/').TrimEnd('/'))]);

    /// <summary>Whether a page is one of them.</summary>
    public bool Holds(string file) => Paths.IsEmpty || Paths.Any(path => IsIn(file, path));

    /// <exception cref="SiteException">A path is none of a page, nor of a folder with pages.</exception>
    public void Check(IReadOnlyCollection<string> files)
    {
        if (Paths.FirstOrDefault(path => !files.Any(file => IsIn(file, path))) is not { } missing)
            return;
        var hint = NearestName.Hint(missing, files);
        throw new SiteException($"there is no page or folder '{missing}'" + (hint is null ? "" : "; " + hint));
    }

    private static bool IsIn(string file, string path) =>
        file == path || file.StartsWith(path + "/", StringComparison.Ordinal) || path == ".";
}
