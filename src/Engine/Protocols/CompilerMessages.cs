using System.Collections.Immutable;

namespace AnswerKey.Engine.Protocols;

/// <summary>What a compiler process is told once.</summary>
/// <param name="References">Full paths of the assemblies that blocks compile against, in a fixed order.</param>
/// <param name="Owned">Simple names of those of them whose every member may be used, because the site's owner answers for them.</param>
/// <param name="Imports">Namespaces that blocks may use without a <c>using</c>.</param>
/// <param name="Colours">Whether colours will be wanted.</param>
/// <param name="IsWide">Whether blocks may also do what the documentation of a library needs.</param>
internal sealed record CompilerSetup(
    ImmutableArray<string> References,
    ImmutableArray<string> Owned,
    ImmutableArray<string> Imports,
    bool Colours,
    bool IsWide = false
);

/// <summary>
/// A session for the compiler. Its steps are numbered: first its blocks, then its claims, and last all claims together.
/// </summary>
/// <param name="Claims">The expressions of its claims.</param>
/// <param name="CheckPolicy">False only in tests of what stands behind the policy.</param>
/// <param name="Emit">False if only the colours are wanted.</param>
/// <param name="Mutants">How many mutants of each block are wanted besides, at most.</param>
/// <param name="Seeds">With how many other seeds each block that makes generators is wanted besides.</param>
/// <param name="ClaimsApart">Whether each claim is compiled by itself first, to find the one that the compiler cannot take.</param>
/// <param name="Readings">True if only the shapes of its blocks are wanted, each a <see cref="CodeReading"/>.</param>
internal sealed record SessionToCompile(
    ImmutableArray<BlockToCompile> Blocks,
    ImmutableArray<string> Claims,
    bool CheckPolicy,
    bool Emit,
    bool Colours,
    int Mutants = 0,
    int Seeds = 0,
    bool ClaimsApart = false,
    bool Readings = false
)
{
    public bool HasMutants => Mutants > 0 || Seeds > 0;
}

internal sealed record BlockToCompile(BlockRole Role, string Code);

internal enum BlockRole : byte
{
    /// <summary>Compiled on top of the blocks that run before it.</summary>
    Runs,

    /// <summary>Compiled on top of them too, but the blocks after it do not see it.</summary>
    Compiles,

    /// <summary>Coloured by its letters, and no more.</summary>
    Letters,

    /// <summary>Compiled as one that runs; if it cannot be, the blocks after it go on as if it were not there.</summary>
    Tries,
}

/// <summary>What became of a session's blocks, in their order; null for what is not compiled, or stands below a broken block.</summary>
/// <param name="ClaimsCode">One submission that evaluates all claims that were not refused; null if there are none.</param>
internal sealed record CompiledSession(
    ImmutableArray<CompiledBlock?> Blocks,
    ImmutableArray<CompiledClaim> Claims,
    CompiledCode? ClaimsCode
);

/// <param name="Code">Null if there are errors, or if nothing is left to run: a block of comments or using directives alone.</param>
internal sealed record CompiledBlock(ImmutableArray<CompileError> Errors, CompiledCode? Code);

/// <param name="ProvedBy">The last block that declares something that the expression uses, or else the last one that runs; -1 if there is none.</param>
/// <param name="IsEcho">Whether no block computes it: it only reads back what was typed.</param>
internal sealed record CompiledClaim(int ProvedBy, bool IsEcho, CompileError? Refusal);

/// <param name="FactoryType">Metadata name of the type whose static <c>&lt;Factory&gt;</c> method runs the code.</param>
/// <param name="HasValue">Whether the code ends in an expression whose value is its result.</param>
/// <param name="MainType">Metadata name of the type whose <c>Main</c> runs the code, if it is a whole program; else empty.</param>
internal sealed record CompiledCode(string FactoryType, bool HasValue, string MainType, byte[] Pe, byte[] Pdb);

/// <summary>What a block is by its syntax alone, and the values that its comments state.</summary>
/// <param name="Shape">What the whole is.</param>
/// <param name="Pieces">The block cut behind each value that it states, in order; one piece, the whole block, if it states none.</param>
internal sealed record CodeReading(CodeShape Shape, ImmutableArray<CodePiece> Pieces);

internal enum CodeShape : byte
{
    /// <summary>Statements, with declarations among them or not: what a script is.</summary>
    Statements,

    /// <summary>Types and members alone: nothing of it runs by itself.</summary>
    Declarations,

    /// <summary>Only comments and directives.</summary>
    Nothing,

    /// <summary>It does not parse.</summary>
    Broken,
}

/// <summary>A part of a block that is compiled by itself. All positions are 0-based offsets in the block.</summary>
/// <param name="Stated">Where what is stated of it stands, a span for each line; empty if nothing is stated.</param>
internal sealed record CodePiece(TextPart Code, StatedKind Kind, ImmutableArray<TextPart> Stated);

internal readonly record struct TextPart(int Start, int Length);

internal enum StatedKind : byte
{
    /// <summary>Nothing is stated.</summary>
    None,

    /// <summary>The value of the piece's last expression, as an expression itself.</summary>
    Expression,

    /// <summary>The value of the piece's last expression, as text.</summary>
    Value,

    /// <summary>What the piece prints.</summary>
    Printed,

    /// <summary>The full or the simple name of the exception that the piece throws.</summary>
    Thrown,
}
