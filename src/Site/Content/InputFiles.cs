namespace AnswerKey.Site.Content;

/// <summary>The files below an input folder that the site is made of.</summary>
public static class InputFiles
{
    /// <summary>Relative paths with forward slashes, in ordinal order. Names that begin with a dot, and folders that begin with <c>_</c>, are hidden.</summary>
    public static IReadOnlyList<string> Enumerate(string input)
    {
        var files = new List<string>();
        Collect(new DirectoryInfo(input), "", files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<string> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.') || entry.Name == "node_modules")
                continue;
            if (entry is not DirectoryInfo inner)
                files.Add(prefix + entry.Name);
            else if (!entry.Name.StartsWith('_'))
                Collect(inner, prefix + entry.Name + "/", files);
        }
    }
}
