using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Addresses;

/// <summary>Names of files that cannot be served under an address, or are meant as names that the site reads.</summary>
internal static partial class FileNames
{
    private static readonly string[] _known = ["index.md", ContentReader.DirectoryFile, SiteSettings.FileName];

    /// <param name="relative">Relative to the input folder, with forward slashes.</param>
    /// <returns>Null for a name that is as it should be.</returns>
    public static Problem? Check(string relative, Place place)
    {
        var name = Path.GetFileName(relative);
        var ending = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".markdown" => ".md",
            ".yaml" => ".yml",
            var other => other,
        };
        var meant = Path.GetFileNameWithoutExtension(name) + ending;
        meant = _known.FirstOrDefault(k => k.Equals(meant, StringComparison.OrdinalIgnoreCase)) ?? meant;
        if (meant != name && (ending == ".md" || _known.Contains(meant)))
            return ContentProblems.NameAlmostRead.At(place, name, meant);
        // A part that begins with '_' is published nowhere.
        if (!name.StartsWith('_') && Unservable().Match(relative) is { Success: true } part)
            return ContentProblems.UnservableName.At(place, part.Value);
        return null;
    }

    // A host, a browser or another system makes something else of it: an accent that stands behind its letter is put onto it.
    [GeneratedRegex(@"[""#%*:<>?\\|\p{Cc}\u0300-\u036f]|(?<=^|/) | (?=/|$)|\.(?=/|$)")]
    private static partial Regex Unservable();
}
