using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Processes;

/// <summary>Why a session could not be compiled: it ran away with the compiler, or the compiler was lost while it was busy with it.</summary>
/// <param name="Step">The step that had begun last, as <see cref="SessionToCompile"/> counts them; -1 if none had.</param>
/// <param name="IsAlone">Whether no other session was being compiled there, which might be to blame.</param>
/// <param name="Reason">Completes the sentence "the block …".</param>
internal sealed record CompilerLoss(int Step, bool IsAlone, string Reason, string Hint)
{
    public const string Code = "compiler-limit";

    private const string Simpler = "write it in smaller or simpler pieces";

    /// <summary>The compiler ended, or was ended.</summary>
    /// <param name="timedOut">The time that a step took without an end, if one did.</param>
    /// <param name="error">What it said on standard error.</param>
    public static CompilerLoss Of(
        CompilerOrder order,
        bool isAlone,
        TimeSpan? timedOut,
        string error,
        int? exitCode
    )
    {
        var (reason, hint) =
            timedOut is { } limit
                ? ($"keeps the compiler busy for more than {limit.TotalSeconds:0} s", Simpler)
            : error.Contains("Stack overflow", StringComparison.Ordinal)
                ? ("is nested too deep for the compiler", Simpler)
            : error.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
                ? (
                    "needs more memory than the compiler may use",
                    $"it has {ProgramMemory.Compiler.Heap >> 20} MiB for all it holds at once"
                )
            : ($"ends the compiler, with exit code {exitCode}", Simpler);
        return new(order.Step, isAlone, reason, hint);
    }

    /// <summary>The compiler goes on, but not with this session.</summary>
    public static CompilerLoss Of(CompilerOrder order, string thrown) =>
        new(order.Step, true, $"is more than the compiler can take: {thrown}", Simpler);
}
