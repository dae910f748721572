namespace AnswerKey.Engine.Protocols;

/// <summary>A small change of a block's code, which its page ought to notice.</summary>
/// <param name="Start">0-based offset in the code of what is replaced.</param>
/// <param name="Before">The changed expression as it stands, on one line, for people.</param>
/// <param name="After">The same, changed.</param>
internal sealed record Mutant(MutantKind Kind, int Start, int Length, string Replacement, string Before, string After)
{
    public string ApplyTo(string code) => string.Concat(code.AsSpan(0, Start), Replacement, code.AsSpan(Start + Length));
}

/// <summary>What is changed. A sample takes of each kind in turn.</summary>
internal enum MutantKind : byte
{
    Arithmetic,
    Statement,
    Return,
    Call,
    Comparison,
    Condition,
    Number,
    Sign,
    Index,
    Truth,
    Seed,
}

/// <summary>A mutant on top of the unchanged blocks above it.</summary>
/// <param name="Block">Its index among the session's blocks.</param>
/// <param name="Code">Null if it does not compile.</param>
/// <param name="KeepsSignature">Whether what stands below it may run as it was compiled without the change.</param>
internal sealed record CompiledMutant(int Block, Mutant Mutant, CompiledCode? Code, bool KeepsSignature);
