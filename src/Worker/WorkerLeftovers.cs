namespace AnswerKey.Worker;

/// <summary>Finds what a block left running behind its back. Taken before the block starts; asked after it has ended.</summary>
internal sealed class WorkerLeftovers
{
    // What has just finished may not have left the counters yet, and what is about to crash does so in this time.
    private const int Grace = 100;

    private static bool _tellsThreads;

    private readonly HashSet<string> _threads = Threads();
    private readonly long _timers = Timer.ActiveCount;

    /// <summary>To be called once, after the process has been confined and before it runs anything.</summary>
    public static void Prepare() => _tellsThreads = NamesAreKnown();

    /// <summary>What goes on after the block's end, or null if nothing is left.</summary>
    public string? Find()
    {
        var until = Environment.TickCount64 + Grace;
        while (Now() is { } left)
        {
            if (Environment.TickCount64 >= until)
                return left;
            Thread.Sleep(5);
        }
        return null;
    }

    private string? Now()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        if (most != free || ThreadPool.PendingWorkItemCount > 0)
            return "a task";
        if (Timer.ActiveCount > _timers)
            return "a timer";
        return _tellsThreads && Threads().Any(id => !_threads.Contains(id) && !IsRuntimes(id)) ? "a thread" : null;
    }

    // In a system that keeps the names of threads from us, nobody could tell the runtime's threads from a page's.
    private static bool NamesAreKnown()
    {
        using var done = new ManualResetEventSlim();
        var before = Threads();
        var thread = new Thread(done.Wait) { Name = ".NET named" };
        thread.Start();
        var known = Threads().Where(id => !before.Contains(id)).Any(IsRuntimes);
        done.Set();
        thread.Join();
        return known;
    }

    // The runtime starts threads of its own at any time and gives them names; one that has no name bears its maker's.
    private static bool IsRuntimes(string id)
    {
        try
        {
            var name = File.ReadAllText($"/proc/self/task/{id}/comm");
            return name.StartsWith(".NET ", StringComparison.Ordinal) && !name.StartsWith(".NET Long", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true; // It has ended.
        }
    }

    /// <summary>Ids of this process's threads; none where the system does not list them.</summary>
    private static HashSet<string> Threads()
    {
        const string Tasks = "/proc/self/task";
        return OperatingSystem.IsLinux() && Directory.Exists(Tasks)
            ? [.. Directory.EnumerateDirectories(Tasks).Select(d => Path.GetFileName(d))]
            : [];
    }
}
