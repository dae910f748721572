namespace AnswerKey.Engine.Caching;

/// <summary>
/// Keeps the cache from growing for ever: every edit of a block, and every new version of this program, leaves entries that nobody asks
/// for again. An entry's time of writing is when it was last used, to the day.
/// </summary>
/// <remarks>
/// Two builds at once do no harm: an entry that goes while another build wants it is computed again. The folders stay, since the other
/// might have just made one to write into.
/// </remarks>
internal static class CacheUpkeep
{
    private const string Marker = "pruned";

    // What lies beside these (lists of what was published and asked) is small, and not computed again so easily.
    private static readonly string[] _folders = ["runs", "code", "last", "node", "mutants", "seeds"];
    private static readonly TimeSpan _interval = TimeSpan.FromDays(1);
    private static readonly TimeSpan _unused = TimeSpan.FromDays(30);

    /// <summary>To be called whenever an entry is read; writes at most once a day.</summary>
    public static void MarkUsed(string path)
    {
        if (IsWithin(_interval, File.GetLastWriteTimeUtc(path)))
            return;
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Read-only, or just removed by another build.
        }
    }

    /// <summary>Removes what was not used for thirty days, once a day. To be called at the end of a build, which has used what it needs.</summary>
    public static void Prune(string cache)
    {
        var marker = Path.Combine(cache, Marker);
        if (!Directory.Exists(cache) || IsWithin(_interval, File.GetLastWriteTimeUtc(marker)))
            return;
        try
        {
            WholeFile.Write(cache, marker, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // Where nothing can be written, nothing can be removed.
        }
        foreach (var folder in _folders.Select(f => Path.Combine(cache, f)).Where(Directory.Exists))
        foreach (
            var file in new DirectoryInfo(folder)
                // Not SearchOption.AllDirectories, which walks through links.
                .EnumerateFiles(
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
                )
                .Where(f => !IsWithin(_unused, f.LastWriteTimeUtc))
        )
            WholeFile.TryDelete(file.FullName);
    }

    // In both directions: a clock that was wrong for a day must not stop this for years.
    private static bool IsWithin(TimeSpan time, DateTime moment) => (DateTime.UtcNow - moment).Duration() < time;
}
