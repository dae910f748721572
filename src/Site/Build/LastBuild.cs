using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerKey.Engine.Caching;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Build;

/// <summary>
/// What the last good build was made of and made: if neither has changed since, there is nothing to do. A file counts as unchanged when
/// its length and its time of writing are; <c>--nocache</c> asks no such question.
/// </summary>
/// <param name="Inputs">From <see cref="FingerprintOfInputs"/>.</param>
/// <param name="Output">What was written, by path, and how it was left.</param>
internal sealed partial record LastBuild(string Inputs, int Pages, int Blocks, int Claims, IReadOnlyDictionary<string, string> Output)
{
    private const string FileName = "last-build.json";

    /// <returns>The last build's counts if it still stands, else null.</returns>
    public static LastBuild? StillStands(SiteOptions options)
    {
        var file = Path.Combine(options.Cache, FileName);
        if (!options.UseCache || PlainFile.Refuse(options.Cache, FileName) is not null || !File.Exists(file))
            return null;
        try
        {
            // A record that came with a pull request cannot match: it would have to know when the files of this checkout were written.
            var last = JsonSerializer.Deserialize(File.ReadAllBytes(file), Json.Default.LastBuild);
            return
                last?.Inputs == FingerprintOfInputs(options)
                && last.Output.All(f => f.Value == Describe(Path.Combine(options.Output, f.Key)))
                ? last
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>To be called before anything is written: a build that dies over it leaves neither the old output nor the new one.</summary>
    public static void Forget(SiteOptions options)
    {
        try
        {
            File.Delete(Path.Combine(options.Cache, FileName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that is no folder, or cannot be written: there was nothing to remember a build by either.
        }
    }

    /// <summary>Remembers a build that was just written.</summary>
    /// <param name="inputs">From <see cref="FingerprintOfInputs"/>, taken before anything was read: what changed meanwhile counts as changed.</param>
    public static void Remember(SiteOptions options, SiteBuild build, string inputs)
    {
        var last = new LastBuild(
            inputs,
            build.Pages.Count,
            build.Blocks,
            build.Claims,
            build.Output.Files.Keys.ToDictionary(path => path, path => Describe(Path.Combine(options.Output, path)))
        );
        var file = Path.Combine(options.Cache, FileName);
        try
        {
            WholeFile.Write(options.Cache, file, JsonSerializer.SerializeToUtf8Bytes(last, Json.Default.LastBuild));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs the next build its shortcut, nothing else.
        }
    }

    /// <summary>A hash over everything that a build reads, without reading it.</summary>
    public static string FingerprintOfInputs(SiteOptions options)
    {
        var text = new StringBuilder();
        // The program as a whole: the theme, the plug-ins, the compiler and the worker are assemblies of their own.
        foreach (
            var file in new DirectoryInfo(AppContext.BaseDirectory)
                .EnumerateFiles("*.dll", SearchOption.AllDirectories)
                .OrderBy(f => f.FullName, StringComparer.Ordinal)
        )
            text.Append(file.FullName).Append(file.Length).Append(' ').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        text.Append(Environment.Version).Append('\n');
        text.Append(options.Output).Append('\n').Append(options.NoIndex).Append('\n').Append(HeadOf(options.Root)).Append('\n');
        foreach (var (key, value) in options.Settings.OrderBy(s => s.Key, StringComparer.Ordinal))
            text.Append(key).Append('=').Append(value).Append('\n');
        foreach (
            var (folder, listed) in new[]
            {
                (options.Input, InputFiles.Enumerate(options.Input)),
                (options.Theme, InputFiles.Enumerate(options.Theme, "Assets")),
            }
        )
        {
            foreach (var file in listed.Files)
                text.Append(file).Append(' ').Append(Describe(Path.Combine(folder, file))).Append('\n');
            foreach (var (file, refusal) in listed.Refused)
                text.Append(file).Append('\t').Append(refusal.Message).Append('\n');
        }
        text.Append(Describe(Path.Combine(options.Theme, "package-lock.json")));
        text.Append(Describe(Path.Combine(options.Root, StrengthFloorFile.Name)));
        text.Append(Directory.Exists(Path.Combine(options.Theme, "node_modules")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Describe(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}") : "absent";
    }

    // The commit stands on every page. Read from the files, because starting git takes longer than everything else here.
    internal static string HeadOf(string root)
    {
        if (GitFolderOf(root) is not { } git)
            return "";
        var head = TextOf(Path.Combine(git, "HEAD"));
        // A worktree's own folder holds its HEAD; branches are in what all worktrees share.
        var shared = Path.Combine(git, TextOf(Path.Combine(git, "commondir")).Trim());
        var branch = head.Replace("ref: ", "", StringComparison.Ordinal).Trim();
        return head
            + TextOf(Path.Combine(shared, branch))
            + Describe(Path.Combine(shared, "packed-refs"))
            + Describe(Path.Combine(shared, "reftable", "tables.list"));
    }

    /// <summary>Where git keeps a checkout's HEAD and index; null outside a repository.</summary>
    internal static string? GitFolderOf(string root)
    {
        for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
        {
            var git = Path.Combine(folder.FullName, ".git");
            // In a worktree and in a submodule a file, which never changes, names the folder.
            if (TextOf(git) is { Length: > 0 } link)
                git = Path.Combine(folder.FullName, link.Replace("gitdir: ", "", StringComparison.Ordinal).Trim());
            if (Directory.Exists(git))
                return git;
        }
        return null;
    }

    private static string TextOf(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    // Generated: reflection would take longer than everything else here, too.
    [JsonSerializable(typeof(LastBuild))]
    private sealed partial class Json : JsonSerializerContext;
}
