using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AnswerKey.Benchmarks;

/// <summary>What a whole process took, its children included.</summary>
/// <param name="Cpu">User and system time, in seconds.</param>
/// <param name="Wall">In seconds.</param>
/// <param name="PeakMegabytes">The largest resident size of the process itself.</param>
internal sealed record Cost(double Cpu, double Wall, double PeakMegabytes);

/// <summary>Starts programs and asks Linux what they took.</summary>
/// <remarks>
/// Not <see cref="Process"/>: it reports no times of children, and it reaps processes by itself. Grandchildren whose parent has ended
/// come to this process (a "subreaper") and are counted too: an engine could otherwise hide its cost in workers that it leaves behind.
/// </remarks>
internal static unsafe partial class ChildRun
{
    private const int SetChildSubreaper = 36;
    private const int OpenForWriting = 1 | 0x40 | 0x200;

    static ChildRun() => _ = prctl(SetChildSubreaper, 1, 0, 0, 0);

    /// <summary>Runs a program to its end; its output goes to <paramref name="log"/>.</summary>
    /// <exception cref="InvalidOperationException">It did not start, or ended with another code than 0.</exception>
    public static Cost Run(string log, params string[] command)
    {
        var clock = Stopwatch.StartNew();
        var pid = Spawn(log, command);
        var (own, status) = Wait(pid);
        var wall = clock.Elapsed.TotalSeconds;
        var cpu = own.Seconds;
        while (wait4(-1, out _, 0, out var orphan) > 0)
            cpu += orphan.Seconds;
        return status == 0
            ? new Cost(cpu, wall, own.MaxResident / 1024.0)
            : throw new InvalidOperationException($"{string.Join(' ', command)}: status {status}\n{File.ReadAllText(log)}");
    }

    /// <summary>Starts a program that goes on until it is told to <see cref="Stop"/>.</summary>
    public static int Start(string log, params string[] command) => Spawn(log, command);

    /// <summary>Ends a program as Ctrl-C does, and waits until it is gone.</summary>
    public static Cost Stop(int pid)
    {
        var clock = Stopwatch.StartNew();
        const int interrupt = 2;
        _ = kill(pid, interrupt);
        var (own, _) = Wait(pid);
        return new Cost(own.Seconds, clock.Elapsed.TotalSeconds, own.MaxResident / 1024.0);
    }

    private static (Usage Usage, int Status) Wait(int pid)
    {
        while (true)
        {
            var ended = wait4(pid, out var status, 0, out var usage);
            if (ended == pid)
                return (usage, status);
            if (ended < 0 && Marshal.GetLastPInvokeError() != 4)
                throw new InvalidOperationException($"lost process {pid}");
        }
    }

    private static int Spawn(string log, string[] command)
    {
        var arguments = command.Select(Marshal.StringToCoTaskMemUTF8).Append(0).ToArray();
        var variables = Environment
            .GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .Select(v => Marshal.StringToCoTaskMemUTF8($"{v.Key}={v.Value}"))
            .Append(0)
            .ToArray();
        // Larger than posix_spawn_file_actions_t of any C library.
        var actions = stackalloc byte[512];
        _ = posix_spawn_file_actions_init(actions);
        _ = posix_spawn_file_actions_addopen(actions, 1, log, OpenForWriting, 0x1A4);
        _ = posix_spawn_file_actions_adddup2(actions, 1, 2);
        try
        {
            int error;
            int pid;
            fixed (nint* argv = arguments)
            fixed (nint* envp = variables)
                error = posix_spawnp(out pid, command[0], actions, 0, argv, envp);
            return error == 0 ? pid : throw new InvalidOperationException($"{command[0]} does not start: {error}");
        }
        finally
        {
            _ = posix_spawn_file_actions_destroy(actions);
            foreach (var text in arguments.Concat(variables))
                Marshal.FreeCoTaskMem(text);
        }
    }

    /// <summary>The C library's <c>struct rusage</c> on 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;

        /// <summary>In KiB.</summary>
        public long MaxResident;
        private fixed long _rest[13];

        public readonly double Seconds => UserSeconds + SystemSeconds + (UserMicroseconds + SystemMicroseconds) / 1e6;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int wait4(int pid, out int status, int options, out Usage usage);

    [LibraryImport("libc")]
    private static partial int kill(int pid, int signal);

    [LibraryImport("libc")]
    private static partial int prctl(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawnp(out int pid, string file, byte* actions, nint attributes, nint* argv, nint* envp);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_init(byte* actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn_file_actions_addopen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_adddup2(byte* actions, int from, int to);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_destroy(byte* actions);
}
