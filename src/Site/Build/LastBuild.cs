using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Build;

/// <summary>
/// What the last good build was made of and made: if neither has changed since, there is nothing to do. A file counts as unchanged when
/// its length and its time of writing are; <c>--nocache</c> asks no such question.
/// </summary>
public sealed record LastBuild(string Inputs, int Pages, int Blocks, int Claims)
{
    private const string FileName = "last-build.txt";

    /// <returns>The last build's counts if it still stands, else null.</returns>
    public static LastBuild? StillStands(SiteOptions options)
    {
        var file = Path.Combine(options.Cache, FileName);
        if (
            !options.UseCache
            || PlainFile.Refuse(options.Cache, FileName) is not null
            || !File.Exists(file)
        )
            return null;
        var lines = File.ReadAllLines(file);
        // A record that came with a pull request cannot match: it would have to know when the files of this checkout were written.
        if (lines.Length < 5 || lines[^1] != "end" || lines[0] != FingerprintOfInputs(options))
            return null;
        if (
            lines
                .Skip(4)
                .SkipLast(1)
                .Any(line =>
                    line
                    != DescribeOutput(options, line[..line.IndexOf('\t', StringComparison.Ordinal)])
                )
        )
            return null;
        return new LastBuild(lines[0], Number(lines[1]), Number(lines[2]), Number(lines[3]));
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
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{inputs}\n{build.Pages.Count}\n{build.Blocks}\n{build.Claims}\n"
        );
        foreach (var path in build.Output.Files.Keys.Order(StringComparer.Ordinal))
            text.Append(DescribeOutput(options, path)).Append('\n');
        text.Append("end\n");
        var file = Path.Combine(options.Cache, FileName);
        try
        {
            WholeFile.Write(options.Cache, file, Encoding.UTF8.GetBytes(text.ToString()));
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
            text.Append(file.FullName)
                .Append(file.Length)
                .Append(' ')
                .Append(file.LastWriteTimeUtc.Ticks)
                .Append('\n');
        text.Append(Environment.Version).Append('\n');
        text.Append(options.Output)
            .Append('\n')
            .Append(options.NoIndex)
            .Append('\n')
            .Append(HeadOf(options.Root))
            .Append('\n');
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
                text.Append(Describe(Path.Combine(folder, file), file)).Append('\n');
            foreach (var (file, refusal) in listed.Refused)
                text.Append(file).Append('\t').Append(refusal.Reason).Append('\n');
        }
        text.Append(
            Describe(Path.Combine(options.Theme, "package-lock.json"), "package-lock.json")
        );
        text.Append(Directory.Exists(Path.Combine(options.Theme, "node_modules")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string DescribeOutput(SiteOptions options, string path) =>
        Describe(Path.Combine(options.Output, path), path);

    private static string Describe(string fullPath, string name)
    {
        var file = new FileInfo(fullPath);
        return file.Exists
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{name}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}"
            )
            : $"{name}\tabsent";
    }

    // The commit stands on every page. Read from the files, because starting git takes longer than everything else here.
    internal static string HeadOf(string root)
    {
        for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
        {
            var git = Path.Combine(folder.FullName, ".git");
            if (File.Exists(git))
                return File.ReadAllText(git);
            if (!Directory.Exists(git))
                continue;
            var head = File.ReadAllText(Path.Combine(git, "HEAD"));
            var reference = Path.Combine(
                git,
                head.Replace("ref: ", "", StringComparison.Ordinal).Trim()
            );
            return head
                + (
                    File.Exists(reference)
                        ? File.ReadAllText(reference)
                        : Describe(Path.Combine(git, "packed-refs"), "packed-refs")
                );
        }
        return "";
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
