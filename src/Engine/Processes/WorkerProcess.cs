using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;
using static AnswerKey.Engine.Protocols.WorkerProtocol;

namespace AnswerKey.Engine.Processes;

/// <summary>The main process's side of one worker. Runs one session at a time; not safe for concurrent use.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromMilliseconds(200);

    private readonly AnonymousPipeServerStream requestPipe;
    private readonly AnonymousPipeServerStream replyPipe;
    private readonly BinaryWriter requests;
    private readonly BinaryReader replies;
    private readonly Process process;
    private readonly StringBuilder errorHead = new();
    private readonly Task errorDrain;
    private readonly bool fenced;
    private volatile bool timedOut;
    private volatile bool flooded;
    private bool usable = true;

    private WorkerProcess(WorkerSandbox sandbox, string workingFolder)
    {
        fenced = sandbox.IsFenced;
        (process, requestPipe, replyPipe) = ChildProcess.StartWithPipes(
            (request, reply) => WorkerCommand.For(sandbox, workingFolder, request, reply)
        );
        process.StandardInput.Close();
        _ = DrainAsync(process.StandardOutput.BaseStream, _ => { });
        errorDrain = DrainAsync(process.StandardError.BaseStream, KeepError);
        requests = new BinaryWriter(new BufferedStream(requestPipe, 1 << 16), Encoding.UTF8);
        replies = new BinaryReader(new BufferedStream(replyPipe, 1 << 16), Encoding.UTF8);
    }

    public int SessionsRun { get; private set; }

    /// <summary>Whether it can take another session.</summary>
    public bool IsAlive => usable && !process.HasExited;

    /// <summary>Starts a worker and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It did not start, in the sandbox or out of it.</exception>
    public static WorkerProcess Start(WorkerSandbox sandbox, string workingFolder)
    {
        while (true)
        {
            var worker = new WorkerProcess(sandbox, workingFolder);
            if (worker.AwaitReady() is { } confinement)
            {
                sandbox.Learn(confinement);
                return worker;
            }
            var error = worker.LastWords();
            worker.Dispose();
            if (!sandbox.TakeDown(worker.fenced))
                throw new InvalidOperationException("a worker process did not start: " + error);
        }
    }

    /// <summary>Runs a session's blocks in order and gives what happened to each; on a crash or time-out the rest are not run.</summary>
    /// <param name="timeouts">One for each of <paramref name="blocks"/>.</param>
    public (
        ImmutableArray<BlockResult> Results,
        ImmutableArray<ClaimValue> Claims,
        BlockOutcome.Stopped? Stop
    ) Run(
        IReadOnlyList<WorkerBlock> blocks,
        IReadOnlyList<TimeSpan> timeouts,
        CancellationToken cancellation
    )
    {
        var results = ImmutableArray.CreateBuilder<BlockResult>();
        var claims = ImmutableArray<ClaimValue>.Empty;
        Thrown? crash = null;
        using var cancelled = cancellation.Register(Kill);
        using var timer = new Timer(_ => TimeOut(), null, Timeout.Infinite, Timeout.Infinite);
        var current = 0;
        try
        {
            SendSession(blocks);
            while (true)
            {
                timer.Change(
                    timeouts[Math.Min(current, timeouts.Count - 1)],
                    Timeout.InfiniteTimeSpan
                );
                switch ((Reply)replies.ReadByte())
                {
                    case Reply.BlockDone:
                        results.Add(ReadBlockResult(replies));
                        current++;
                        break;
                    case Reply.ClaimsDone:
                        claims = ReadClaims(replies);
                        current++;
                        break;
                    case Reply.Crashed:
                        crash = ReadThrown(replies);
                        break;
                    case Reply.SessionDone:
                        timer.Change(Timeout.Infinite, Timeout.Infinite);
                        usable = !replies.ReadBoolean();
                        SessionsRun++;
                        return (results.ToImmutable(), claims, null);
                    default:
                        throw new InvalidDataException();
                }
            }
        }
        catch (Exception e)
            // The last three: what answers is no longer what was started, and makes no sense.
            when (e
                    is IOException
                        or ObjectDisposedException
                        or InvalidDataException
                        or FormatException
                        or ArgumentException
            )
        {
            timer.Change(Timeout.Infinite, Timeout.Infinite);
            usable = false;
            cancellation.ThrowIfCancellationRequested();
            var limit = timeouts[Math.Min(current, timeouts.Count - 1)];
            var error = LastWords();
            var death = new WorkerDeath(
                timedOut ? limit : null,
                flooded,
                crash,
                error,
                process.HasExited ? process.ExitCode : null
            );
            return (results.ToImmutable(), claims, death.Explain());
        }
    }

    /// <summary>Tells a worker that nothing more will come; it ends by itself.</summary>
    public void HangUp() => requestPipe.Dispose();

    public void Dispose()
    {
        // Linux counts a child's time as its parent's only if the parent waits for it, and bubblewrap waits only while it lives.
        if (usable)
        {
            HangUp();
            process.WaitForExit(TimeToEnd);
        }
        usable = false;
        Kill();
        process.Dispose();
        requestPipe.Dispose();
        replyPipe.Dispose();
    }

    private WorkerConfinement? AwaitReady()
    {
        try
        {
            return (Reply)replies.ReadByte() == Reply.Ready
                ? (WorkerConfinement)replies.ReadByte()
                : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    // What it says as it dies arrives a little later than the end of its replies.
    private string LastWords()
    {
        process.WaitForExit(2000);
        errorDrain.Wait(500);
        lock (errorHead)
            return errorHead.ToString();
    }

    private void SendSession(IReadOnlyList<WorkerBlock> blocks)
    {
        requests.Write((byte)Request.RunSession);
        requests.Write(blocks.Count);
        foreach (var block in blocks)
            WriteBlock(requests, block);
        requests.Flush();
    }

    private void TimeOut()
    {
        timedOut = true;
        Kill();
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e)
            when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself in the meantime.
        }
    }

    // What reaches the real outputs bypassed the capture. It is read so that the pipe never fills, in bytes, since a flood need not
    // have lines.
    private async Task DrainAsync(Stream stream, Action<ReadOnlySpan<byte>> keep)
    {
        var buffer = new byte[4096];
        long total = 0;
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var count)
            {
                keep(buffer.AsSpan(0, count));
                total += count;
                if (total <= OutputLimit || flooded)
                    continue;
                flooded = true;
                Kill();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is gone, and the pipe with it.
        }
    }

    private void KeepError(ReadOnlySpan<byte> bytes)
    {
        lock (errorHead)
        {
            if (errorHead.Length < 4096)
                errorHead.Append(Encoding.UTF8.GetString(bytes));
        }
    }
}
