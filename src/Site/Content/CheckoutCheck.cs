using System.ComponentModel;
using System.Diagnostics;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Site.Build;

namespace AnswerKey.Site.Content;

/// <summary>
/// Refuses what only whoever runs the build may put into a checkout, if it came with a commit: the cache, whose entries pass for computed,
/// and links in the place of the site's own folders.
/// </summary>
/// <remarks>
/// Git is asked, since nothing that lies in a folder can prove that it was made here; a pull request can bring any file, a mark of ours
/// included. That takes 3 ms, and a preview asks again only when git's index has changed.
/// </remarks>
internal sealed class CheckoutCheck(SiteOptions options)
{
    private (string Index, IReadOnlyList<Problem> Problems)? _last;

    public IReadOnlyList<Problem> Problems()
    {
        var cache = NameOf(options.Cache);
        var links = new[] { options.Input, options.Output, options.Theme }
            .Where(f => new FileInfo(f).LinkTarget is not null)
            .Select(NameOf)
            .ToList();
        string[] asked = [.. links.Append(cache).Where(n => !n.StartsWith("..", StringComparison.Ordinal))];
        if (asked.Length == 0 || IndexOf(options.Root) is not { } index)
            return [];
        if (_last is { } known && known.Index == index + string.Join('\n', links))
            return known.Problems;
        var tracked = Ask(asked, out var failure);
        List<Problem> found = [];
        if (tracked is null)
            found.Add(ContentProblems.GitFails.At(new Place(cache), failure, cache));
        else if (tracked.FirstOrDefault(t => !links.Contains(t)) is { } entry)
            found.Add(ContentProblems.CommittedCache.At(new Place(entry), cache));
        found.AddRange(links.Where(l => tracked?.Contains(l) == true).Select(l => ContentProblems.CommittedLink.At(new Place(l))));
        _last = (index + string.Join('\n', links), found);
        return found;
    }

    private string NameOf(string path) => Path.GetRelativePath(options.Root, path).Replace('\\', '/');

    // Says when git's list of files changed; null outside a repository.
    private static string? IndexOf(string root)
    {
        if (LastBuild.GitFolderOf(root) is not { } git)
            return null;
        var index = new FileInfo(Path.Combine(git, "index"));
        return $"{git} {(index.Exists ? (index.Length, index.LastWriteTimeUtc.Ticks) : (0, 0))}";
    }

    private string[]? Ask(string[] names, out string failure)
    {
        failure = "";
        var info = new ProcessStartInfo(
            "git",
            [
                "-C",
                options.Root,
                // Where 'Cache' and 'cache' are one folder, a commit may spell it either way.
                OperatingSystem.IsLinux()
                    ? "--literal-pathspecs"
                    : "--icase-pathspecs",
                "ls-files",
                "-z",
                "--",
                .. names,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = ChildProcess.Start(info);
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            failure = errors.Result.Split('\n')[0].Trim();
            return process.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (Win32Exception)
        {
            failure = "it is not installed";
            return null;
        }
    }
}
