using System.Collections.Concurrent;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>
/// What the last build in this process found out and made, each thing with all that it depends on: asked for again with an equal key, it is
/// given again. There is no other idea of what changed. Safe to use from several threads, each with names of its own.
/// </summary>
internal sealed class BuildMemory
{
    /// <summary>For a build that is written and done: it needs each thing once, and memory for more important ones.</summary>
    public static readonly BuildMemory None = new() { Keeps = false };

    private readonly ConcurrentDictionary<(string Kind, string Name), Entry> _entries = new();
    private int _build;

    /// <summary>False if asking is never worth the making of a key.</summary>
    public bool Keeps { get; private init; } = true;

    /// <param name="kind">What it is, such as <c>page</c>.</param>
    /// <param name="name">Which one, such as a page's file.</param>
    /// <param name="key">Everything that it was made from.</param>
    public bool TryGet<T>(string kind, string name, object key, out T value)
        where T : class?
    {
        var found = _entries.TryGetValue((kind, name), out var entry) && entry.Key.Equals(key);
        if (found)
            entry!.AskedBy = _build;
        value = found ? (T)entry!.Value! : null!;
        return found;
    }

    public void Keep(string kind, string name, object key, object? value)
    {
        if (Keeps)
            _entries[(kind, name)] = new Entry(key, value) { AskedBy = _build };
    }

    public T Get<T>(string kind, string name, object key, Func<T> make)
        where T : class?
    {
        if (!TryGet(kind, name, key, out T value))
            Keep(kind, name, key, value = make());
        return value;
    }

    /// <summary>The same for what may be badly written: its problems are reported either way.</summary>
    public T Read<T>(string kind, string name, object key, Func<Action<Problem>, T> read, Action<Problem> report)
    {
        var (value, problems) = Get(
            kind,
            name,
            key,
            () =>
            {
                var found = new List<Problem>();
                return Tuple.Create(read(found.Add), found);
            }
        );
        problems.ForEach(report);
        return value;
    }

    /// <summary>Forgets what the build that now ends did not ask for.</summary>
    public void EndBuild()
    {
        foreach (var (name, entry) in _entries)
        {
            if (entry.AskedBy != _build)
                _entries.TryRemove(name, out _);
        }
        _build++;
    }

    private sealed record Entry(object Key, object? Value)
    {
        public int AskedBy { get; set; }
    }
}
