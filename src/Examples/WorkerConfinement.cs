using System.Runtime.InteropServices;

namespace AnswerKey.Examples;

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

/// <summary>Applies the <see cref="WorkerConfinement"/> that the system allows; needs no tools and no rights.</summary>
internal static class WorkerLimits
{
    /// <summary>In bytes: the managed heap.</summary>
    public const long Heap = 512L << 20;

    /// <summary>In bytes: all memory that can be written to, the stacks and the runtime's own included.</summary>
    public const long Memory = 1L << 30;

    // A stop for a worker whose time-outs nobody watches any more: two blocks that each take all of two minutes on eight cores.
    private const ulong CpuSeconds = 1800;

    private const int Cpu = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    public static WorkerConfinement Apply()
    {
        if (!OperatingSystem.IsLinux())
            return WorkerConfinement.None;
        var applied = WorkerConfinement.None;
        // Both are tried: where one is refused, the others still hold.
        var limits =
            Limit(Core, 0) & Limit(FileSize, 0) & Limit(Cpu, CpuSeconds) & Limit(Data, Memory);
        if (limits)
            applied |= WorkerConfinement.Limits;
        if (WorkerSystemCalls.Restrict())
            applied |= WorkerConfinement.SystemCalls;
        return applied;
    }

    private static bool Limit(int resource, ulong value)
    {
        var limit = new ResourceLimit(value, value);
        return SetResourceLimit(resource, in limit) == 0;
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetResourceLimit(int resource, in ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct ResourceLimit(ulong Soft, ulong Hard);
}
