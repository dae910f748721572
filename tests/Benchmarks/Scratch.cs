namespace AnswerKey.Benchmarks;

/// <summary>A temporary folder for the sites that are measured, and the ways to run them.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("answer-key-benchmark-").FullName;

    /// <summary>What <c>dotnet run</c> starts. Not the copy beside this program, whose libraries are not compiled ahead of time.</summary>
    public static string SiteProgram => Path.Combine(Repository, "bin", BuiltAs, "Site.dll");

    public static string OwnProgram => typeof(Scratch).Assembly.Location;

    /// <summary>This repository's own theme.</summary>
    public static string Theme => Path.Combine(Repository, "theme");

    public static string Repository { get; } = FindRepository();

    /// <summary>Such as <c>Debug/net10.0</c>.</summary>
    private static string BuiltAs => Path.GetRelativePath(Path.Combine(Repository, "tests", "Benchmarks", "bin"), AppContext.BaseDirectory);

    /// <summary>The first of these programs that is installed, or null.</summary>
    public static string? Find(params string[] names) =>
        names
            .SelectMany(name =>
                (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))
            )
            .FirstOrDefault(File.Exists);

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>A verb of the built program on a site of this folder.</summary>
    public Cost Site(string name, params string[] verb) =>
        ChildRun.Run(PathOf("log.txt"), ["dotnet", SiteProgram, .. verb, "--root", PathOf(name), "--no-search", "--log-level", "warning"]);

    /// <summary>Another measured program, run in this folder.</summary>
    public Cost Program(params string[] command) => ChildRun.Run(PathOf("log.txt"), command);

    /// <summary>Removes what a build made, so that the next one begins cold.</summary>
    public void Empty(string name, params string[] folders)
    {
        foreach (var made in folders.Select(f => Path.Combine(PathOf(name), f)))
        {
            if (Directory.Exists(made))
                Directory.Delete(made, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Site.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run the benchmarks in the repository");
        return folder;
    }
}
