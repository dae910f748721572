using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace AnswerKey.Engine.Processes;

/// <summary>
/// Starts every process that Answer Key starts, one at a time. A process that starts at the same moment as another inherits the other's
/// open pipe handles, and a reader then waits for the end of a stream whose writer is long dead.
/// </summary>
internal static class ChildProcess
{
    private static readonly Lock _startLock = new();

    // Linux counts the thread that started a process as its parent: bubblewrap, told to die with its parent, would end with the first
    // pool thread that does. This one ends with the main process.
    private static readonly Lazy<BlockingCollection<Action>> _starter = new(() =>
    {
        var starts = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var start in starts.GetConsumingEnumerable())
                start();
        })
        {
            IsBackground = true,
            Name = "starts workers",
        };
        thread.Start();
        return starts;
    });

    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public static Process Start(ProcessStartInfo info)
    {
        lock (_startLock)
            return Process.Start(info)!;
    }

    /// <summary>Starts a process that inherits one pipe to read requests from and one to write replies to.</summary>
    /// <param name="command">Given the two handles as text, makes the command line that names them.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    internal static (Process Process, AnonymousPipeServerStream Requests, AnonymousPipeServerStream Replies) StartWithPipes(
        Func<string, string, ProcessStartInfo> command
    )
    {
        var started = new TaskCompletionSource<(Process, AnonymousPipeServerStream, AnonymousPipeServerStream)>();
        _starter.Value.Add(() =>
        {
            try
            {
                started.SetResult(StartHere(command));
            }
            catch (Exception e) when (e is Win32Exception or IOException)
            {
                started.SetException(e);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private static (Process, AnonymousPipeServerStream, AnonymousPipeServerStream) StartHere(Func<string, string, ProcessStartInfo> command)
    {
        lock (_startLock)
        {
            var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var replies = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            try
            {
                return (Process.Start(command(requests.GetClientHandleAsString(), replies.GetClientHandleAsString()))!, requests, replies);
            }
            finally
            {
                requests.DisposeLocalCopyOfClientHandle();
                replies.DisposeLocalCopyOfClientHandle();
            }
        }
    }
}
