using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using AnswerKey.Engine.Processes;

namespace AnswerKey.Site.Build;

/// <summary>What git knows of the site: the commit, and when each file was last changed.</summary>
/// <param name="Commit">Short hash of the checked-out commit, or empty outside a repository.</param>
/// <param name="IsShallow">True if the history was cut off, so that dates would be those of the checkout.</param>
internal sealed record GitHistory(string Commit, bool IsShallow, IReadOnlyDictionary<string, DateOnly> Updated)
{
    public static readonly GitHistory None = new("", false, new Dictionary<string, DateOnly>());

    /// <summary>Asks git once for all files below a folder.</summary>
    /// <param name="root">The site's root, to which the paths of <see cref="Updated"/> are relative.</param>
    public static GitHistory Read(string root, string input)
    {
        if (Run(root, "rev-parse", "--short=10", "HEAD") is not { } commit)
            return None;
        var shallow = Run(root, "rev-parse", "--is-shallow-repository")?.Trim() == "true";
        var updated = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        if (!shallow && Run(root, "log", "--format=%x01%cs", "--name-only", "--relative", "--no-renames", "--", input) is { } log)
            ReadLog(log, updated);
        return new GitHistory(commit.Trim(), shallow, updated);
    }

    private static void ReadLog(string log, Dictionary<string, DateOnly> updated)
    {
        var date = default(DateOnly);
        foreach (var line in log.Split('\n'))
        {
            if (line.StartsWith('\u0001'))
                date = DateOnly.ParseExact(line.AsSpan(1), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            else if (line.Length > 0)
                updated.TryAdd(line, date);
        }
    }

    // Null if git is absent, the folder is no repository, or it has no commit: then the site simply does without.
    private static string? Run(string root, params string[] arguments)
    {
        try
        {
            var info = new ProcessStartInfo("git", ["-C", root, "-c", "core.quotePath=false", .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = ChildProcess.Start(info);
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
