using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Processes;

/// <summary>What is known about a worker that ended in the middle of a session.</summary>
/// <param name="TimedOut">The time limit that it ran into, if it did.</param>
/// <param name="Flooded">Whether it wrote without end to the real standard output, past the capture.</param>
/// <param name="Crash">The unhandled exception it reported with its last breath, if it did.</param>
/// <param name="Error">What the runtime said on standard error.</param>
/// <param name="ExitCode">128 and the signal's number if a signal ended it; null if it still has not ended.</param>
internal sealed record WorkerDeath(TimeSpan? TimedOut, bool Flooded, Thrown? Crash, string Error, int? ExitCode)
{
    private const int Abort = 128 + 6;
    private const int Killed = 128 + 9;
    private const int OutOfCpuTime = 128 + 24;

    public BlockOutcome.Stopped Explain()
    {
        if (TimedOut is { } limit)
            return new(StopProblems.TimedOut.At(default, limit.TotalSeconds));
        if (Crash is { Type: "System.OutOfMemoryException" } || Says("Out of memory"))
            return new(StopProblems.TooMuchMemory.At(default, ProgramMemory.Worker.Most >> 20));
        if (Crash is not null)
            return new(StopProblems.ThrewOutside.At(default, Crash.Type, Crash.Message), Crash.Position);
        if (Says("Stack overflow"))
            return new(StopProblems.StackOverflow.At(default));
        if (Flooded)
            return new(StopProblems.Flooded.At(default));
        return new(
            ExitCode switch
            {
                Abort => StopProblems.Aborted.At(default),
                Killed => StopProblems.Killed.At(default),
                OutOfCpuTime => StopProblems.TooMuchWork.At(default),
                { } code => StopProblems.Exited.At(default, code),
                null => StopProblems.BrokeOff.At(default),
            }
        );
    }

    private bool Says(string words) => Error.Contains(words, StringComparison.Ordinal);
}
