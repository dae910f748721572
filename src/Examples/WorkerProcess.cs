using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using static AnswerKey.Examples.WorkerProtocol;

namespace AnswerKey.Examples;

/// <summary>The main process's side of one worker. Runs one session at a time; not safe for concurrent use.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly AnonymousPipeServerStream requestPipe;
    private readonly AnonymousPipeServerStream replyPipe;
    private readonly BinaryWriter requests;
    private readonly BinaryReader replies;
    private readonly Process process;
    private readonly StringBuilder errorTail = new();
    private volatile bool timedOut;

    private WorkerProcess(string workingFolder)
    {
        (process, requestPipe, replyPipe) = ChildProcess.StartWithPipes(
            (request, reply) => WorkerCommand.For(workingFolder, request, reply)
        );
        process.StandardInput.Close();
        // Whatever reaches the real stdout bypassed the capture; it is read so that the pipe never fills, and dropped.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, e) => KeepError(e.Data);
        process.BeginErrorReadLine();
        requests = new BinaryWriter(new BufferedStream(requestPipe, 1 << 16), Encoding.UTF8);
        replies = new BinaryReader(new BufferedStream(replyPipe, 1 << 16), Encoding.UTF8);
    }

    public int SessionsRun { get; private set; }

    public bool IsAlive { get; private set; } = true;

    /// <summary>Starts a worker and waits until it is ready.</summary>
    public static WorkerProcess Start(string workingFolder)
    {
        var worker = new WorkerProcess(workingFolder);
        try
        {
            worker.replies.ReadByte();
        }
        catch (EndOfStreamException)
        {
            worker.process.WaitForExit(1000);
            var error = worker.errorTail.ToString();
            worker.Dispose();
            throw new InvalidOperationException("a worker process did not start: " + error);
        }
        return worker;
    }

    /// <summary>Runs a session's blocks in order and gives what happened to each; on a crash or time-out the rest are not run.</summary>
    /// <param name="timeouts">One for each of <paramref name="blocks"/>.</param>
    public (
        ImmutableArray<BlockResult> Results,
        ImmutableArray<ClaimOutcome> Claims,
        BlockOutcome.Stopped? Stop
    ) Run(
        IReadOnlyList<WorkerBlock> blocks,
        IReadOnlyList<TimeSpan> timeouts,
        CancellationToken cancellation
    )
    {
        var results = ImmutableArray.CreateBuilder<BlockResult>();
        var claims = ImmutableArray<ClaimOutcome>.Empty;
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
                        replies.ReadInt32();
                        timer.Change(Timeout.Infinite, Timeout.Infinite);
                        SessionsRun++;
                        return (results.ToImmutable(), claims, null);
                }
            }
        }
        catch (Exception e)
            when (e is EndOfStreamException or IOException or ObjectDisposedException)
        {
            timer.Change(Timeout.Infinite, Timeout.Infinite);
            IsAlive = false;
            cancellation.ThrowIfCancellationRequested();
            var timeout = timeouts[Math.Min(current, timeouts.Count - 1)];
            return (results.ToImmutable(), claims, WhyItStopped(timeout, crash));
        }
    }

    public void Dispose()
    {
        IsAlive = false;
        Kill();
        process.Dispose();
        requestPipe.Dispose();
        replyPipe.Dispose();
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

    private BlockOutcome.Stopped WhyItStopped(TimeSpan timeout, Thrown? crash)
    {
        if (timedOut)
        {
            var seconds = timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return new(
                "timeout",
                $"ran longer than {seconds} s",
                "end the loop, or give the block more time with 'timeout=20s'"
            );
        }
        if (crash is not null)
        {
            return new(
                "crash",
                $"ended its process by an exception outside the block's own flow, {crash.Type}: {crash.Message}",
                "an exception on a background thread or in 'async void' cannot be caught by the page",
                crash.Position
            );
        }
        process.WaitForExit(2000);
        string error;
        lock (errorTail)
            error = errorTail.ToString();
        if (error.Contains("Stack overflow", StringComparison.Ordinal))
            return new(
                "stack-overflow",
                "recursed until the stack was full",
                "give the recursion an end"
            );
        if (error.Contains("Out of memory", StringComparison.Ordinal))
            return new("memory", "used more memory than a block may");
        var code = process.HasExited ? process.ExitCode : -1;
        return code switch
        {
            137 => new(
                "killed",
                "was stopped: its process was killed from outside (out of memory, or by hand)"
            ),
            134 => new(
                "crash",
                "ended its process abnormally",
                "a page block must not call Environment.FailFast"
            ),
            _ => new(
                "exit",
                $"ended its process with exit code {code}",
                "a page block must not call Environment.Exit"
            ),
        };
    }

    private void KeepError(string? line)
    {
        lock (errorTail)
        {
            if (line is not null && errorTail.Length < 4096)
                errorTail.AppendLine(line);
        }
    }
}
