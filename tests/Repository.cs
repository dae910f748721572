namespace AnswerKey.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>This site's program, which lies beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Site.dll");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Site.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests must run inside the repository");
        return folder.FullName;
    }
}
