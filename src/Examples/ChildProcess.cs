using System.Diagnostics;
using System.IO.Pipes;

namespace AnswerKey.Examples;

/// <summary>
/// Starts every process that Answer Key starts, one at a time. A process that starts at the same moment as another inherits the other's
/// open pipe handles, and a reader then waits for the end of a stream whose writer is long dead.
/// </summary>
public static class ChildProcess
{
    private static readonly Lock StartLock = new();

    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public static Process Start(ProcessStartInfo info)
    {
        lock (StartLock)
            return Process.Start(info)!;
    }

    /// <summary>Starts a process that inherits one pipe to read requests from and one to write replies to.</summary>
    /// <param name="command">Given the two handles as text, makes the command line that names them.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    internal static (
        Process Process,
        AnonymousPipeServerStream Requests,
        AnonymousPipeServerStream Replies
    ) StartWithPipes(Func<string, string, ProcessStartInfo> command)
    {
        lock (StartLock)
        {
            var requests = new AnonymousPipeServerStream(
                PipeDirection.Out,
                HandleInheritability.Inheritable
            );
            var replies = new AnonymousPipeServerStream(
                PipeDirection.In,
                HandleInheritability.Inheritable
            );
            try
            {
                return (
                    Process.Start(
                        command(
                            requests.GetClientHandleAsString(),
                            replies.GetClientHandleAsString()
                        )
                    )!,
                    requests,
                    replies
                );
            }
            finally
            {
                requests.DisposeLocalCopyOfClientHandle();
                replies.DisposeLocalCopyOfClientHandle();
            }
        }
    }
}
