using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Node;

/// <summary>
/// What the Node step made before, on disk. Entries are written whole or not at all, and carry a hash of themselves: a damaged one is as
/// good as none. A change of the theme's scripts or of its npm parts begins a new cache and removes the old one.
/// </summary>
internal sealed class NodeCache
{
    private readonly string? _folder;
    private readonly string? _parent;
    private bool _prepared;

    /// <param name="cache">The site's cache folder, or null to keep nothing.</param>
    public NodeCache(string? cache, string theme)
    {
        if (cache is null)
            return;
        _parent = Path.Combine(cache, "node");
        _folder = Path.Combine(_parent, ToolsHash(theme));
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
        if (_folder is null)
            return null;
        try
        {
            // From the cache's own folder on: a link on the way is as good as no entry.
            var bytes = PlainFile.Read(Path.GetDirectoryName(_parent)!, $"node/{Path.GetFileName(_folder)}/{name}");
            if (bytes is not { Length: >= 32 } || !HashOf(name, bytes.AsSpan(32)).AsSpan().SequenceEqual(bytes.AsSpan(0, 32)))
                return null;
            CacheUpkeep.MarkUsed(Path.Combine(_folder, name));
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
        if (_folder is null)
            return;
        try
        {
            Prepare();
            WholeFile.Write(Path.GetDirectoryName(_parent)!, Path.Combine(_folder, name), HashOf(name, content), content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _prepared = false;
        }
    }

    /// <summary>Removes the entries whose names begin like this, except one.</summary>
    public void KeepOnly(string prefix, string name)
    {
        if (_folder is null || !Directory.Exists(_folder))
            return;
        foreach (var other in Directory.EnumerateFiles(_folder, prefix + "*"))
        {
            if (Path.GetFileName(other) != name)
                WholeFile.TryDelete(other);
        }
    }

    // The name is hashed too, so that an entry that was copied to another's place is none.
    private static byte[] HashOf(string name, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name + "\0"));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private void Prepare()
    {
        if (_prepared)
            return;
        if (!Directory.Exists(_folder) && Directory.Exists(_parent))
        {
            foreach (var old in Directory.EnumerateDirectories(_parent!))
                Directory.Delete(old, recursive: true);
        }
        Directory.CreateDirectory(_folder!);
        _prepared = true;
    }

    private static string ToolsHash(string theme)
    {
        var parts = InputFiles
            .Enumerate(theme, "build")
            .Files.Where(f => f.EndsWith(".mjs", StringComparison.Ordinal))
            .Append("package-lock.json")
            .Where(f => PlainFile.Refuse(theme, f) is null)
            .SelectMany(f => new[] { f, PlainFile.ReadText(theme, f) ?? "" });
        return KeyOf([.. parts]);
    }
}
