using System.Globalization;

namespace AnswerKey.Engine.Caching;

/// <summary>
/// Writes files whole: under another name first, then renamed. What a killed process leaves half-written lies at the top of the folder
/// that it wrote to, where the next build finds it without a search.
/// </summary>
internal static class WholeFile
{
    private const string Prefix = ".answer-key-";
    private const string Suffix = ".tmp";

    // Ids of processes are used again, and those of another container look dead or alive at random.
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    /// <summary>Writes or replaces a file, which keeps its mode.</summary>
    /// <param name="folder">Exists, and is on the same disk as <paramref name="path"/>.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be replaced; nothing is left behind.</exception>
    public static void Write(string folder, string path, params ReadOnlySpan<byte[]> parts)
    {
        var temporary = Path.Combine(folder, $"{Prefix}{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{Suffix}");
        try
        {
            using (var file = PlainFile.CreateTemporary(temporary))
            {
                foreach (var part in parts)
                    file.Write(part);
            }
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>Removes what a process that is gone, or a day has passed since, began to write. Another build may be writing there now.</summary>
    public static void RemoveStale(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        // What nobody may look into, nobody can have written to.
        var readable = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(Prefix + "*" + Suffix, readable))
        {
            if (!IsRunning(file.Name[Prefix.Length..]) || DateTime.UtcNow - file.LastWriteTimeUtc > _longest)
                TryDelete(file.FullName);
        }
    }

    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left for the next build, or for whoever may delete it.
        }
    }

    /// <summary>Whether the process may still live whose id begins a name, before a dash.</summary>
    internal static bool IsRunning(string name)
    {
        if (!int.TryParse(name.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process))
            return true;
        try
        {
            using var running = System.Diagnostics.Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
