using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Processes;

/// <summary>Why a session could not be compiled: it ran away with the compiler, or the compiler was lost while it was busy with it.</summary>
/// <param name="Step">The step that had begun last, as <see cref="SessionToCompile"/> counts them; -1 if none had.</param>
/// <param name="IsAlone">Whether no other session was being compiled there, which might be to blame.</param>
/// <param name="Problem">Of the block, and without its place.</param>
internal sealed record CompilerLoss(int Step, bool IsAlone, Problem Problem)
{
    /// <summary>The compiler ended, or was ended.</summary>
    /// <param name="timedOut">The time that a step took without an end, if one did.</param>
    /// <param name="error">What it said on standard error.</param>
    public static CompilerLoss Of(CompilerOrder order, bool isAlone, TimeSpan? timedOut, string error, int? exitCode)
    {
        var problem =
            timedOut is { } limit ? StopProblems.CompilerBusy.At(default, $"{limit.TotalSeconds:0}")
            : error.Contains("Stack overflow", StringComparison.Ordinal) ? StopProblems.TooDeep.At(default)
            : error.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
                ? StopProblems.CompilerFull.At(default, ProgramMemory.Compiler.Heap >> 20)
            : StopProblems.CompilerEnded.At(default, $"{exitCode}");
        return new(order.Step, isAlone, problem);
    }

    /// <summary>The compiler goes on, but not with this session.</summary>
    public static CompilerLoss Of(CompilerOrder order, string thrown) =>
        new(order.Step, true, StopProblems.CompilerThrew.At(default, thrown));
}
