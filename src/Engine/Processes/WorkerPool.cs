using System.Collections.Concurrent;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Processes;

/// <summary>Keeps a fixed number of workers, each running one session at a time; a worker that failed or grew old is replaced.</summary>
internal sealed class WorkerPool : IDisposable
{
    // Unloaded sessions leave a little behind (JIT code, static data of libraries); a fresh process leaves nothing.
    private const int SessionsPerWorker = 200;

    private const string FolderPrefix = "answer-key-work-";

    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly SemaphoreSlim _places;
    private readonly Lazy<string> _workingFolder = new(MakeWorkingFolder);
    private readonly BlockReferences _references;
    private readonly Sandbox _sandbox;
    private volatile bool _disposed;

    /// <param name="references">What blocks use besides the usual assemblies is loaded from there.</param>
    /// <param name="sandbox">By default the strongest that this machine has.</param>
    public WorkerPool(int size, BlockReferences references, Sandbox? sandbox = null)
    {
        _places = new SemaphoreSlim(size);
        _references = references;
        _sandbox = sandbox ?? Sandbox.Strongest;
    }

    /// <summary>The empty folder that workers begin in, unless bubblewrap gives them one that is nowhere.</summary>
    public string WorkingFolder => _workingFolder.Value;

    /// <summary>Starts a worker ahead of need.</summary>
    public Task WarmUpAsync() => Task.Run(() => _idle.Add(Start()));

    /// <summary>Lends a worker to <paramref name="use"/>, on a thread of its own so that a waiting session never starves the others.</summary>
    public async Task<T> UseAsync<T>(Func<WorkerProcess, T> use, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await Task.Factory.StartNew(
                () =>
                {
                    var worker = TakeIdle() ?? Start();
                    try
                    {
                        return use(worker);
                    }
                    finally
                    {
                        Return(worker);
                    }
                },
                cancellation,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        foreach (var worker in _idle)
            worker.HangUp();
        while (_idle.TryTake(out var worker))
            worker.Dispose();
        if (_workingFolder.IsValueCreated)
            TryDelete(_workingFolder.Value);
        _places.Dispose();
    }

    private static string MakeWorkingFolder()
    {
        // A build that was killed leaves its own behind.
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(FolderPrefix + "*"))
        {
            if (!WholeFile.IsRunning(left.Name[FolderPrefix.Length..]))
                TryDelete(left.FullName);
        }
        return Directory.CreateTempSubdirectory($"{FolderPrefix}{Environment.ProcessId}-").FullName;
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or gone, or not empty and so not ours.
        }
    }

    private WorkerProcess Start() =>
        new(
            ConfinedProcess.Start(
                new ConfinedProgram(
                    "worker",
                    ProgramMemory.Worker,
                    // Whoever tidies up temporary folders takes it from a preview that runs for days.
                    Directory.CreateDirectory(_workingFolder.Value).FullName,
                    _references.Owned,
                    [.. _references.Owned.Select(path => Path.GetDirectoryName(path)!)]
                ),
                _sandbox
            )
        );

    // One that was killed from outside while it waited has nothing to do with the session to come.
    private WorkerProcess? TakeIdle()
    {
        while (_idle.TryTake(out var worker))
        {
            if (worker.IsAlive)
                return worker;
            worker.Dispose();
        }
        return null;
    }

    private void Return(WorkerProcess worker)
    {
        if (worker.IsAlive && worker.SessionsRun < SessionsPerWorker && !_disposed)
            _idle.Add(worker);
        else
            worker.Dispose();
    }
}
