using System.Runtime.InteropServices;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Worker;

/// <summary>Applies the <see cref="WorkerConfinement"/> that the system allows; needs no tools and no rights.</summary>
internal static class WorkerLimits
{
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
            Limit(Core, 0)
            & Limit(FileSize, 0)
            & Limit(Cpu, CpuSeconds)
            & Limit(Data, WorkerMemory.Most);
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
