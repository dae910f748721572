using System.Globalization;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Processes;

/// <summary>What is known about a worker that ended in the middle of a session.</summary>
/// <param name="TimedOut">The time limit that it ran into, if it did.</param>
/// <param name="Flooded">Whether it wrote without end to the real standard output, past the capture.</param>
/// <param name="Crash">The unhandled exception it reported with its last breath, if it did.</param>
/// <param name="Error">What the runtime said on standard error.</param>
/// <param name="ExitCode">128 and the signal's number if a signal ended it; null if it still has not ended.</param>
internal sealed record WorkerDeath(
    TimeSpan? TimedOut,
    bool Flooded,
    Thrown? Crash,
    string Error,
    int? ExitCode
)
{
    private const int Abort = 128 + 6;
    private const int Killed = 128 + 9;
    private const int OutOfCpuTime = 128 + 24;

    public BlockOutcome.Stopped Explain()
    {
        if (TimedOut is { } limit)
            return new(
                "timeout",
                $"ran longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s",
                "end the loop, or give the block more time with 'timeout=20s'"
            );
        if (Crash is { Type: "System.OutOfMemoryException" } || Says("Out of memory"))
            return new(
                "memory",
                "used more memory than a block may",
                $"it has {ProgramMemory.Worker.Most >> 20} MiB for all it holds at once"
            );
        if (Crash is not null)
            return new(
                "crash",
                $"ended its process by an exception outside the block's own flow, {Crash.Type}: {Crash.Message}",
                "an exception on a background thread or in 'async void' cannot be caught by the page",
                Crash.Position
            );
        if (Says("Stack overflow"))
            return new(
                "stack-overflow",
                "recursed until the stack was full",
                "give the recursion an end"
            );
        if (Flooded)
            return new(
                "output",
                "wrote more than a million bytes past the captured output",
                "write with Console.Write, and less; a reader would not read it"
            );
        return ExitCode switch
        {
            Abort => new(
                "crash",
                "ended its process abnormally",
                "a page block must not call Environment.FailFast"
            ),
            Killed => new(
                "killed",
                "was stopped: its process was killed from outside (out of memory, or by hand)"
            ),
            OutOfCpuTime => new("cpu", "used more CPU time than a worker may", "compute less"),
            { } code => new(
                "exit",
                $"ended its process with exit code {code}",
                "a page block must not call Environment.Exit"
            ),
            null => new("crash", "broke off the talk with the build"),
        };
    }

    private bool Says(string words) => Error.Contains(words, StringComparison.Ordinal);
}
