using System.Text;

namespace AnswerKey.Site.Pages;

/// <summary>Paths of files below the input folder, with forward slashes, as links between them are written.</summary>
internal static class RelativePath
{
    /// <summary>The folder of a file; empty for the input folder itself.</summary>
    public static string FolderOf(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];

    /// <summary>Where a link from a file in a folder leads. No link climbs above the input folder.</summary>
    public static string Resolve(string folder, string link)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{link}".Split('/'))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not ("" or "."))
                parts.Add(part);
        }
        return string.Join('/', parts) + (link.EndsWith('/') ? "/" : "");
    }

    /// <summary>The link from a file in a folder to another file.</summary>
    public static string Between(string folder, string file)
    {
        var (from, to) = (folder.Length == 0 ? [] : folder.Split('/'), file.Split('/'));
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
            same++;
        var link = new StringBuilder();
        for (var i = same; i < from.Length; i++)
            link.Append("../");
        return link.AppendJoin('/', to[same..]).ToString();
    }
}
