using System.Collections.Concurrent;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>The files of a built site, in memory until the build is known to be good. Safe to add to from several threads.</summary>
internal sealed class SiteOutput
{
    private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);

    /// <summary>Relative paths with forward slashes.</summary>
    public IReadOnlyDictionary<string, OutputFile> Files => _files;

    public void Add(IEnumerable<OutputFile> more)
    {
        foreach (var file in more)
            _files[file.Path] = file;
    }

    /// <summary>
    /// Makes the folder hold exactly these files. Identical files are left alone; each other one is replaced whole, by renaming, so that
    /// nobody ever sees half a file.
    /// </summary>
    /// <param name="published">A list of what the last build wrote, and where; only such files are ever deleted. Written anew.</param>
    /// <returns>How many files were written.</returns>
    /// <exception cref="SiteException">The disk is full, or a file cannot be replaced.</exception>
    public int WriteTo(string folder, string published)
    {
        var written = 0;
        Directory.CreateDirectory(folder);
        WholeFile.RemoveStale(folder);
        // Asked before anything is written: our own answers file would make any folder look like ours.
        var before = Published(folder, published);
        // Said first: a build that dies while it writes must not leave files behind that no later one knows to be ours.
        if (_files.Keys.Except(before).Any())
            Remember(folder, published, _files.Keys.Union(before));
        try
        {
            Parallel.ForEach(
                _files,
                file =>
                {
                    PlainFile.Demand(folder, file.Key);
                    if (Write(folder, Path.Combine(folder, file.Key), file.Value.ToBytes()))
                        Interlocked.Increment(ref written);
                }
            );
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is IOException or UnauthorizedAccessException))
        {
            throw new SiteException($"the site cannot be written, and '{folder}' is partly as before: {e.InnerExceptions[0].Message}");
        }
        RemoveStale(folder, before);
        Remember(folder, published, _files.Keys);
        return written;
    }

    private static void Remember(string output, string published, IEnumerable<string> paths)
    {
        try
        {
            var folder = Path.GetDirectoryName(published)!;
            Directory.CreateDirectory(folder);
            Write(folder, published, Encoding.UTF8.GetBytes(string.Join('\n', paths.Order(StringComparer.Ordinal).Prepend(output))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the list the next build looks at the folder itself.
        }
    }

    private static bool Write(string folder, string path, byte[] content)
    {
        var existing = new FileInfo(path);
        if (existing.Exists && existing.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return false;
        WholeFile.Write(folder, path, content);
        return true;
    }

    private void RemoveStale(string folder, IEnumerable<string> before)
    {
        foreach (var path in before.Where(p => p.Length > 0 && !_files.ContainsKey(p)))
        {
            var full = Path.Combine(folder, path);
            if (PlainFile.Refuse(folder, path) is not null || !File.Exists(full))
                continue;
            File.Delete(full);
            for (var parent = Path.GetDirectoryName(full)!; parent.Length > folder.Length; parent = Path.GetDirectoryName(parent)!)
            {
                if (Directory.EnumerateFileSystemEntries(parent).Any())
                    break;
                Directory.Delete(parent);
            }
        }
    }

    // Without the list (an emptied cache, another folder), a folder that holds an answers file is ours as a whole; any other is left alone.
    private static string[] Published(string folder, string published)
    {
        var cache = Path.GetDirectoryName(published)!;
        var name = Path.GetFileName(published);
        if (
            PlainFile.Refuse(cache, name) is null
            && PlainFile.ReadText(cache, name)?.Split('\n') is [var head, .. var paths]
            && head == folder
        )
            return paths;
        return File.Exists(Path.Combine(folder, SitePaths.Answers[1..]))
            ?
            [
                .. Directory
                    // Not SearchOption.AllDirectories, which walks through links.
                    .EnumerateFiles(
                        folder,
                        "*",
                        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
                    )
                    .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')),
            ]
            : [];
    }
}
