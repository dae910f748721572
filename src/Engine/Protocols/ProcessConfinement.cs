namespace AnswerKey.Engine.Protocols;

/// <summary>
/// What a program that we start took from itself before it reads anything that a page says. The system undoes none of it. The first two
/// bytes that such a program sends are <see cref="ProgramStart.Ready"/> and this.
/// </summary>
[Flags]
internal enum ProcessConfinement : byte
{
    None = 0,

    /// <summary>Memory and CPU time end somewhere, and no file takes a byte, core dumps included.</summary>
    Limits = 1,

    /// <summary>No network, no other processes, no writing to files.</summary>
    SystemCalls = 2,
}

internal static class ProgramStart
{
    public const byte Ready = 1;
}

/// <summary>How much memory a program may use, in bytes.</summary>
/// <param name="Heap">The managed heap.</param>
/// <param name="Most">All memory that can be written to, the stacks and the runtime's own included.</param>
internal sealed record ProgramMemory(long Heap, long Most)
{
    public static readonly ProgramMemory Worker = new(512L << 20, 1L << 30);

    // The compiler keeps all blocks of the sessions that it is busy with: of a page of 2,000 blocks, each with a record and a matrix, these
    // are 2.3 GiB.
    public static readonly ProgramMemory Compiler = new(3L << 30, 5L << 30);
}
