using System.Threading.Channels;

namespace AnswerKey.Site.Preview;

/// <summary>Tells that something below some folders has changed, once for each burst of changes.</summary>
internal sealed class ChangeWatcher : IDisposable
{
    // Editors save in several steps (write, rename, touch); 30 ms after the last one the file is whole.
    private static readonly TimeSpan _calm = TimeSpan.FromMilliseconds(30);

    // A program that writes all the time must not keep everything else from being shown.
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private const string Component = ".razor";

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();

    /// <param name="folders">Full paths; those that do not exist are left out.</param>
    /// <param name="components">Likewise; of these only Razor components are of interest.</param>
    public ChangeWatcher(IEnumerable<string> folders, IEnumerable<string> components)
    {
        foreach (var (folder, filter) in folders.Select(f => (f, "*")).Concat(components.Select(f => (f, "*" + Component))))
        {
            if (!Directory.Exists(folder))
                continue;
            var watcher = new FileSystemWatcher(folder, filter)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 1 << 16,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, e) => Tell(e.FullPath);
            watcher.Created += (_, e) => Tell(e.FullPath);
            watcher.Deleted += (_, e) => Tell(e.FullPath);
            watcher.Renamed += (_, e) => Tell(e.FullPath);
            // Too many changes at once: which ones is unknown, so the folder as a whole has changed.
            watcher.Error += (_, _) => Tell(folder);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for the next burst to begin and to end.</summary>
    /// <returns>The paths that changed, each once.</returns>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken cancellation)
    {
        var paths = new HashSet<string> { await _changes.Reader.ReadAsync(cancellation) };
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (clock.Elapsed < _longest)
        {
            using var calm = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            calm.CancelAfter(_calm);
            try
            {
                paths.Add(await _changes.Reader.ReadAsync(calm.Token));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                break;
            }
        }
        return paths;
    }

    /// <summary>Whether a file is compiled into the program, so that only a new one shows it.</summary>
    public static bool IsCompiled(string path) => path.EndsWith(Component, StringComparison.Ordinal);

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
    }

    private void Tell(string path)
    {
        var name = Path.GetFileName(path);
        var isNoise =
            name.EndsWith('~')
            || name.EndsWith(".swp", StringComparison.Ordinal)
            || name.EndsWith(".tmp", StringComparison.Ordinal)
            || path.Contains("node_modules", StringComparison.Ordinal);
        if (!isNoise)
            _changes.Writer.TryWrite(path);
    }
}
