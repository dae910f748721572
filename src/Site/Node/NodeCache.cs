using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;

namespace AnswerKey.Site.Node;

/// <summary>
/// What the Node step made before, on disk. Entries are written whole or not at all, and carry a hash of themselves: a damaged one is as
/// good as none. A change of the theme's scripts or of its npm parts begins a new cache and removes the old one.
/// </summary>
internal sealed class NodeCache
{
    private readonly string? folder;
    private readonly string? parent;
    private bool prepared;

    /// <param name="cache">The site's cache folder, or null to keep nothing.</param>
    public NodeCache(string? cache, string theme)
    {
        if (cache is null)
            return;
        parent = Path.Combine(cache, "node");
        folder = Path.Combine(parent, ToolsHash(theme));
    }

    public static string KeyOf(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            // Lengths keep ("ab", "c") apart from ("a", "bc").
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    public byte[]? Read(string name)
    {
        if (folder is null)
            return null;
        try
        {
            var path = Path.Combine(folder, name);
            var bytes = File.ReadAllBytes(path);
            if (
                bytes.Length < 32
                || !SHA256.HashData(bytes.AsSpan(32)).AsSpan().SequenceEqual(bytes.AsSpan(0, 32))
            )
                return null;
            CacheUpkeep.MarkUsed(path);
            return bytes[32..];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A cache that cannot be written (a full disk, a read-only folder) is a slow cache, not a broken build.</summary>
    public void Write(string name, byte[] content)
    {
        if (folder is null)
            return;
        try
        {
            Prepare();
            WholeFile.Write(
                Path.GetDirectoryName(parent)!,
                Path.Combine(folder, name),
                SHA256.HashData(content),
                content
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            prepared = false;
        }
    }

    /// <summary>Removes the entries whose names begin like this, except one.</summary>
    public void KeepOnly(string prefix, string name)
    {
        if (folder is null || !Directory.Exists(folder))
            return;
        foreach (var other in Directory.EnumerateFiles(folder, prefix + "*"))
        {
            if (Path.GetFileName(other) != name)
                WholeFile.TryDelete(other);
        }
    }

    private void Prepare()
    {
        if (prepared)
            return;
        if (!Directory.Exists(folder) && Directory.Exists(parent))
        {
            foreach (var old in Directory.EnumerateDirectories(parent!))
                Directory.Delete(old, recursive: true);
        }
        Directory.CreateDirectory(folder!);
        prepared = true;
    }

    private static string ToolsHash(string theme)
    {
        var scripts = Path.Combine(theme, "build");
        var files = Directory.Exists(scripts) ? Directory.GetFiles(scripts, "*.mjs") : [];
        Array.Sort(files, StringComparer.Ordinal);
        var parts = files
            .Append(Path.Combine(theme, "package-lock.json"))
            .Where(File.Exists)
            .SelectMany(f => new[] { Path.GetFileName(f), File.ReadAllText(f) });
        return KeyOf([.. parts]);
    }
}
