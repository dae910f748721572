using System.Collections.Concurrent;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Processes;

/// <summary>Keeps a fixed number of workers, each running one session at a time; a worker that failed or grew old is replaced.</summary>
internal sealed class WorkerPool : IDisposable
{
    // Unloaded sessions leave a little behind (JIT code, static data of libraries); a fresh process leaves nothing.
    private const int SessionsPerWorker = 200;

    private const string FolderPrefix = "answer-key-work-";

    private readonly ConcurrentBag<WorkerProcess> idle = [];
    private readonly SemaphoreSlim places;
    private readonly Lazy<string> workingFolder = new(MakeWorkingFolder);
    private readonly BlockReferences references;
    private readonly Sandbox sandbox;
    private volatile bool disposed;

    /// <param name="references">What blocks use besides the usual assemblies is loaded from there.</param>
    /// <param name="sandbox">By default the strongest that this machine has.</param>
    public WorkerPool(int size, BlockReferences references, Sandbox? sandbox = null)
    {
        places = new SemaphoreSlim(size);
        this.references = references;
        this.sandbox = sandbox ?? Sandbox.Strongest;
    }

    /// <summary>The empty folder that workers begin in, unless bubblewrap gives them one that is nowhere.</summary>
    public string WorkingFolder => workingFolder.Value;

    /// <summary>Starts a worker ahead of need.</summary>
    public Task WarmUpAsync() => Task.Run(() => idle.Add(Start()));

    /// <summary>Lends a worker to <paramref name="use"/>, on a thread of its own so that a waiting session never starves the others.</summary>
    public async Task<T> UseAsync<T>(Func<WorkerProcess, T> use, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
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
            places.Release();
        }
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        foreach (var worker in idle)
            worker.HangUp();
        while (idle.TryTake(out var worker))
            worker.Dispose();
        if (workingFolder.IsValueCreated)
            Directory.Delete(workingFolder.Value, recursive: true);
        places.Dispose();
    }

    private static string MakeWorkingFolder()
    {
        // A build that was killed leaves its own behind.
        foreach (
            var left in new DirectoryInfo(Path.GetTempPath())
                .EnumerateDirectories(FolderPrefix + "*")
                .Where(folder => DateTime.UtcNow - folder.CreationTimeUtc > TimeSpan.FromDays(1))
        )
        {
            try
            {
                left.Delete(recursive: false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another user's, or not empty and so not ours.
            }
        }
        return Directory.CreateTempSubdirectory(FolderPrefix).FullName;
    }

    private WorkerProcess Start() =>
        new(
            ConfinedProcess.Start(
                new ConfinedProgram(
                    "worker",
                    ProgramMemory.Worker,
                    workingFolder.Value,
                    references.Owned,
                    [.. references.Owned.Select(path => Path.GetDirectoryName(path)!)]
                ),
                sandbox
            )
        );

    // One that was killed from outside while it waited has nothing to do with the session to come.
    private WorkerProcess? TakeIdle()
    {
        while (idle.TryTake(out var worker))
        {
            if (worker.IsAlive)
                return worker;
            worker.Dispose();
        }
        return null;
    }

    private void Return(WorkerProcess worker)
    {
        if (worker.IsAlive && worker.SessionsRun < SessionsPerWorker && !disposed)
            idle.Add(worker);
        else
            worker.Dispose();
    }
}
