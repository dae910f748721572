namespace AnswerKey.Engine.Protocols;

/// <summary>What a worker took from itself before it runs anything. The system undoes none of it.</summary>
[Flags]
internal enum WorkerConfinement : byte
{
    None = 0,

    /// <summary>Memory and CPU time end somewhere, and no file takes a byte, core dumps included.</summary>
    Limits = 1,

    /// <summary>No network, no other processes, no writing to files.</summary>
    SystemCalls = 2,
}

/// <summary>How much memory a worker may use.</summary>
internal static class WorkerMemory
{
    /// <summary>In bytes: the managed heap.</summary>
    public const long Heap = 512L << 20;

    /// <summary>In bytes: all memory that can be written to, the stacks and the runtime's own included.</summary>
    public const long Most = 1L << 30;
}
