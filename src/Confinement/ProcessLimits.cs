using System.Runtime.InteropServices;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Confinement;

/// <summary>Applies the <see cref="ProcessConfinement"/> that the system allows; needs no tools and no rights.</summary>
internal static class ProcessLimits
{
    private const int Cpu = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    /// <param name="memory">In bytes: all memory that can be written to.</param>
    /// <param name="cpuSeconds">Null for a process that may grow old.</param>
    public static ProcessConfinement Apply(long memory, ulong? cpuSeconds)
    {
        if (!OperatingSystem.IsLinux())
            return ProcessConfinement.None;
        var applied = ProcessConfinement.None;
        // All are tried: where one is refused, the others still hold.
        // At the hard limit the system kills without a word; a second before, by a signal that says why.
        var limits =
            Limit(Core, 0)
            & Limit(FileSize, 0)
            & (cpuSeconds is not { } seconds || Limit(Cpu, seconds, seconds + 1))
            & Limit(Data, (ulong)memory);
        if (limits)
            applied |= ProcessConfinement.Limits;
        if (SystemCallFilter.Restrict())
            applied |= ProcessConfinement.SystemCalls;
        return applied;
    }

    private static bool Limit(int resource, ulong value, ulong? hard = null)
    {
        var limit = new ResourceLimit(value, hard ?? value);
        return SetResourceLimit(resource, in limit) == 0;
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetResourceLimit(int resource, in ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct ResourceLimit(ulong Soft, ulong Hard);
}
