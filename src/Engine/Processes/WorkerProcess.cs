using System.Collections.Immutable;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;
using static AnswerKey.Engine.Protocols.WorkerProtocol;

namespace AnswerKey.Engine.Processes;

/// <summary>The main process's side of one worker. Runs one session at a time; not safe for concurrent use.</summary>
internal sealed class WorkerProcess(ConfinedProcess process) : IDisposable
{
    private volatile bool _timedOut;
    private bool _usable = true;

    public int SessionsRun { get; private set; }

    /// <summary>Whether it can take another session.</summary>
    public bool IsAlive => _usable && !process.HasExited;

    /// <summary>Runs a session's steps in order and gives what happened to each; on a crash or time-out the rest are not run.</summary>
    /// <param name="goesOn">Asked after each block, with its step, whether the rest shall run.</param>
    public (ImmutableArray<BlockResult> Results, ImmutableArray<ClaimValue> Claims, BlockOutcome.Stopped? Stop) Run(
        IReadOnlyList<SessionStep> steps,
        CancellationToken cancellation,
        Func<BlockResult, int, bool>? goesOn = null
    )
    {
        var results = ImmutableArray.CreateBuilder<BlockResult>();
        var claims = ImmutableArray<ClaimValue>.Empty;
        Thrown? crash = null;
        using var cancelled = cancellation.Register(process.Kill);
        using var timer = new Timer(_ => TimeOut(), null, Timeout.Infinite, Timeout.Infinite);
        var current = 0;
        try
        {
            Send(steps);
            while (true)
            {
                timer.Change(Limit(), Timeout.InfiniteTimeSpan);
                switch ((Reply)process.Replies.ReadByte())
                {
                    case Reply.BlockDone:
                        results.Add(ReadBlockResult(process.Replies));
                        if (goesOn?.Invoke(results[^1], current) == false)
                            Stop();
                        current++;
                        break;
                    case Reply.ClaimsDone:
                        claims = ReadClaims(process.Replies);
                        current++;
                        break;
                    case Reply.Crashed:
                        crash = ReadThrown(process.Replies);
                        break;
                    case Reply.SessionDone:
                        timer.Change(Timeout.Infinite, Timeout.Infinite);
                        _usable = !process.Replies.ReadBoolean();
                        SessionsRun++;
                        return (results.ToImmutable(), claims, null);
                    default:
                        throw new InvalidDataException();
                }
            }
        }
        catch (Exception e) when (ConfinedProcess.IsOver(e))
        {
            timer.Change(Timeout.Infinite, Timeout.Infinite);
            _usable = false;
            cancellation.ThrowIfCancellationRequested();
            var error = process.LastWords();
            var death = new WorkerDeath(_timedOut ? Limit() : null, process.Flooded, crash, error, process.ExitCode);
            return (results.ToImmutable(), claims, death.Explain());
        }

        TimeSpan Limit() => steps[Math.Min(current, steps.Count - 1)].Timeout;
    }

    /// <summary>Tells a worker that nothing more will come; it ends by itself.</summary>
    public void HangUp() => process.HangUp();

    public void Dispose()
    {
        if (_usable)
            process.End();
        _usable = false;
        process.Dispose();
    }

    private void Send(IReadOnlyList<SessionStep> steps)
    {
        process.Requests.Write((byte)Request.RunSession);
        process.Requests.Write(steps.Count);
        foreach (var step in steps)
            WriteBlock(process.Requests, step.Code);
        process.Requests.Flush();
    }

    // It may have begun the next block, or be done with all: neither does harm.
    private void Stop()
    {
        process.Requests.Write((byte)Request.StopSession);
        process.Requests.Flush();
    }

    private void TimeOut()
    {
        _timedOut = true;
        process.Kill();
    }
}
