using System.Runtime.InteropServices;
using System.Text;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Caching;

/// <summary>
/// The one way to files that came with a site. A site is written by strangers, and git carries symbolic links: a link to the build's own
/// environment would be published like any other file. So nothing below a site's folders is read or written through a link, and what is
/// neither file nor folder is never opened. The folder itself may be a link: whoever runs the build chose it.
/// </summary>
internal static class PlainFile
{
    public const string Code = "unsafe-file";

    /// <summary>Why a file or folder must not be touched; null if it may be, or if there is none.</summary>
    /// <param name="relative">With forward slashes. Each folder on the way is looked at as well.</param>
    public static ProblemKind? Refuse(string folder, string relative) => Refuse(folder, relative, out _);

    /// <summary>The same for an entry of a folder that itself may be touched.</summary>
    public static ProblemKind? Refuse(FileSystemInfo entry) =>
        entry.LinkTarget is not null ? EngineProblems.Link
        : !PrintableText.Is(entry.Name) ? EngineProblems.Hidden
        : entry is FileInfo { Exists: true, Length: 0 } && IsSpecial(entry.FullName) ? EngineProblems.Special
        : null;

    /// <returns>Null if there is no such file.</returns>
    /// <exception cref="IOException">It is refused, or longer than <paramref name="longest"/>.</exception>
    public static byte[]? Read(string folder, string relative, long longest = int.MaxValue)
    {
        Demand(folder, relative);
        var file = new FileInfo(Path.Combine(folder, relative));
        if (!file.Exists)
            return null;
        if (file.Length > longest)
            throw new IOException($"'{relative}' is too long");
        // Opening a pipe waits for its other end, for ever. Like a device it says that it is empty, on every system; and what is empty
        // need not be opened.
        return file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
    }

    /// <inheritdoc cref="Read"/>
    public static string? ReadText(string folder, string relative)
    {
        if (Read(folder, relative) is not { } bytes)
            return null;
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Writes a file, and the folders that it lies in.</summary>
    /// <exception cref="IOException">It is refused, or cannot be written.</exception>
    public static void WriteText(string folder, string relative, string text)
    {
        Demand(folder, relative);
        var path = Path.Combine(folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Begins a file that is renamed later.</summary>
    public static FileStream CreateTemporary(string path)
    {
        // A link of that name would be written through; 'CreateNew' follows none.
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
    }

    /// <exception cref="IOException">The file is refused.</exception>
    public static void Demand(string folder, string relative)
    {
        if (Refuse(folder, relative, out var refused) is { } refusal)
            throw new IOException($"'{refused}' {refusal.At(default).Predicate}: {refusal.Hint}");
    }

    private static ProblemKind? Refuse(string folder, string relative, out string refused)
    {
        for (var end = 0; end < relative.Length; end++)
        {
            var start = end;
            end = relative.IndexOf('/', start);
            end = end < 0 ? relative.Length : end;
            refused = relative[..end];
            if (relative.AsSpan(start, end - start) is "" or "." or "..")
                return EngineProblems.Outside;
            if (Refuse(new FileInfo(Path.Combine(folder, refused))) is { } refusal)
                return refusal;
        }
        refused = "";
        return null;
    }

    // The runtime tells links and folders from the rest, but not a pipe from a file.
    private static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        // Not 'stat', whose result has another layout on every processor; that of 'statx' is the same on all.
        const int currentFolder = -100;
        const int noFollow = 0x100;
        const uint type = 1;
        const int modeOffset = 28;
        const int typeMask = 0xF000;
        const int regular = 0x8000;
        const int directory = 0x4000;
        var status = new byte[256];
        return Status(currentFolder, path, noFollow, type, status) == 0
            && (BitConverter.ToUInt16(status, modeOffset) & typeMask) is not (regular or directory);
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] status);
}
