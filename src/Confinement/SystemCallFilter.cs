using System.Runtime.InteropServices;

namespace AnswerKey.Confinement;

/// <summary>
/// A filter in the kernel (seccomp) through which no thread of this process reaches the network, another process or a file to write.
/// It needs no rights and no tools, so that it holds where user namespaces are forbidden, as in most containers and CI machines.
/// </summary>
internal static class SystemCallFilter
{
    private const ushort LoadWord = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private const ushort JumpIfEqual = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    private const ushort JumpIfAny = 0x45; // BPF_JMP | BPF_JSET | BPF_K
    private const ushort JumpIfAtLeast = 0x35; // BPF_JMP | BPF_JGE | BPF_K
    private const ushort Return = 0x06; // BPF_RET | BPF_K

    private const uint Allow = 0x7FFF0000;
    private const uint Kill = 0x80000000;
    private const uint NotPermitted = 0x00050000 | 1; // EPERM
    private const uint NotThere = 0x00050000 | 38; // ENOSYS: the C library then takes the older call, which can be looked into

    // O_WRONLY, O_RDWR, O_CREAT, O_TRUNC: the same on both architectures. O_RDWR with nothing else is how the C library gives another
    // thread its name; no stream of .NET asks for that, and the limit on file size takes the rest of its use.
    private const uint OpenToWrite = 0x1 | 0x2 | 0x40 | 0x200;
    private const uint OpenToName = 0x2;
    private const uint CloneThread = 0x10000;

    private static readonly Calls _x64 = new(
        Architecture: 0xC000003E,
        SetFilter: 317,
        Denied:
        [
            .. Range(41, 43), // socket, connect, accept
            .. Range(49, 50), // bind, listen
            .. Range(53, 53), // socketpair
            .. Range(57, 59), // fork, vfork, execve
            .. Range(29, 31), // shmget, shmat, shmctl
            .. Range(64, 71), // semaphores and message queues
            .. Range(76, 76), // truncate
            .. Range(82, 88), // rename, mkdir, rmdir, creat, link, unlink, symlink
            .. Range(90, 95), // chmod, fchmod, chown, fchown, lchown, umask
            .. Range(101, 101), // ptrace
            .. Range(105, 106), // setuid, setgid
            .. Range(113, 114), // setreuid, setregid
            .. Range(117, 117), // setresuid
            .. Range(119, 119), // setresgid
            .. Range(129, 129), // rt_sigqueueinfo
            .. Range(132, 133), // utime, mknod
            .. Range(155, 155), // pivot_root
            .. Range(160, 161), // setrlimit, chroot
            .. Range(163, 163), // acct
            .. Range(165, 176), // mount, umount2, swap, reboot, host names, kernel modules
            .. Range(188, 190), // setxattr
            .. Range(197, 200), // removexattr, tkill
            .. Range(206, 210), // io_setup and its kin
            .. Range(235, 235), // utimes
            .. Range(240, 245), // mq_open and its kin
            .. Range(246, 246), // kexec_load
            .. Range(248, 250), // keys
            .. Range(258, 261), // mkdirat, mknodat, fchownat, futimesat
            .. Range(263, 266), // unlinkat, renameat, linkat, symlinkat
            .. Range(268, 268), // fchmodat
            .. Range(272, 272), // unshare
            .. Range(280, 280), // utimensat
            .. Range(288, 288), // accept4
            .. Range(297, 298), // rt_tgsigqueueinfo, perf_event_open
            .. Range(303, 304), // name_to_handle_at, open_by_handle_at
            .. Range(308, 308), // setns
            .. Range(310, 311), // process_vm_readv, process_vm_writev
            .. Range(313, 313), // finit_module
            .. Range(316, 316), // renameat2
            .. Range(320, 323), // kexec_file_load, bpf, execveat, userfaultfd
        ],
        Open: 2,
        OpenAt: 257,
        StartThread: 56,
        SendSignal: 62,
        SendThreadSignal: 234,
        LimitOf: 302
    );

    private static readonly Calls _arm64 = new(
        Architecture: 0xC00000B7,
        SetFilter: 277,
        Denied:
        [
            .. Range(0, 2), // io_setup and its kin
            .. Range(5, 7), // setxattr
            .. Range(14, 16), // removexattr
            .. Range(33, 41), // mknodat, mkdirat, unlinkat, symlinkat, linkat, renameat, umount2, mount, pivot_root
            .. Range(45, 45), // truncate
            .. Range(51, 55), // chroot, fchmod, fchmodat, fchownat, fchown
            .. Range(88, 89), // utimensat, acct
            .. Range(97, 97), // unshare
            .. Range(104, 106), // kexec_load, kernel modules
            .. Range(117, 117), // ptrace
            .. Range(130, 130), // tkill
            .. Range(138, 138), // rt_sigqueueinfo
            .. Range(142, 147), // reboot, setregid, setgid, setreuid, setuid, setresuid
            .. Range(149, 149), // setresgid
            .. Range(161, 162), // host names
            .. Range(164, 164), // setrlimit
            .. Range(180, 185), // mq_open and its kin
            .. Range(186, 203), // message queues, semaphores, shared memory, socket, bind, listen, accept, connect
            .. Range(217, 219), // keys
            .. Range(221, 221), // execve
            .. Range(224, 225), // swap
            .. Range(240, 242), // rt_tgsigqueueinfo, perf_event_open, accept4
            .. Range(264, 265), // name_to_handle_at, open_by_handle_at
            .. Range(268, 268), // setns
            .. Range(270, 271), // process_vm_readv, process_vm_writev
            .. Range(273, 273), // finit_module
            .. Range(276, 276), // renameat2
            .. Range(280, 282), // bpf, execveat, userfaultfd
            .. Range(294, 294), // kexec_file_load
        ],
        Open: null,
        OpenAt: 56,
        StartThread: 220,
        SendSignal: 129,
        SendThreadSignal: 131,
        LimitOf: 261
    );

    // One numbering for all architectures since Linux 5.0.
    private static readonly uint[] _deniedEverywhere =
    [
        .. Range(424, 434), // pidfd_send_signal, io_uring (which could do all of the above unseen), mounts, pidfd_open
        .. Range(438, 438), // pidfd_getfd
        .. Range(442, 442), // mount_setattr
        .. Range(452, 452), // fchmodat2
        .. Range(463, 463), // setxattrat
        .. Range(466, 467), // removexattrat, open_tree_attr
    ];
    private static readonly uint[] _notThereEverywhere = [435, 437]; // clone3, openat2

    /// <summary>Restricts every thread of this process, for good.</summary>
    /// <returns>False where the kernel or the architecture does not know it; nothing has changed then.</returns>
    public static bool Restrict()
    {
        Calls? calls = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => _x64,
            Architecture.Arm64 => _arm64,
            _ => null,
        };
        if (calls is null || ProcessControl(38, 1, 0, 0, 0) != 0) // PR_SET_NO_NEW_PRIVS
            return false;
        var filter = Filter(calls);
        var pinned = GCHandle.Alloc(filter, GCHandleType.Pinned);
        try
        {
            var program = new Program((ushort)filter.Length, pinned.AddrOfPinnedObject());
            // SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC: the runtime's own threads too.
            return SystemCall(calls.SetFilter, 1, 1, in program) == 0;
        }
        finally
        {
            pinned.Free();
        }
    }

    private static Instruction[] Filter(Calls calls)
    {
        var filter = new List<Instruction>
        {
            new(LoadWord, 0, 0, 4), // the architecture
            new(JumpIfEqual, 1, 0, calls.Architecture),
            new(Return, 0, 0, Kill),
            new(LoadWord, 0, 0, 0), // the call's number
            new(JumpIfAtLeast, 0, 1, 0x40000000), // x32, a second set of numbers for the same calls
            new(Return, 0, 0, NotPermitted),
        };
        foreach (var call in calls.Denied.Concat(_deniedEverywhere))
            filter.AddRange([new(JumpIfEqual, 0, 1, call), new(Return, 0, 0, NotPermitted)]);
        foreach (var call in _notThereEverywhere)
            filter.AddRange([new(JumpIfEqual, 0, 1, call), new(Return, 0, 0, NotThere)]);
        if (calls.Open is { } open)
            AddOpen(open, argument: 1);
        AddOpen(calls.OpenAt, argument: 2);
        filter.AddRange([
            new(JumpIfEqual, 0, 4, calls.StartThread),
            new(LoadWord, 0, 0, Argument(0)),
            new(JumpIfAny, 1, 0, CloneThread),
            new(Return, 0, 0, NotPermitted),
            new(Return, 0, 0, Allow),
        ]);
        var self = (uint)Environment.ProcessId;
        AddEqual(calls.SendSignal, argument: 0, self);
        AddEqual(calls.SendThreadSignal, argument: 0, self);
        // prlimit64 may ask, as the runtime does for its stacks, but not set.
        AddEqual(calls.LimitOf, argument: 2, 0);
        filter.Add(new(Return, 0, 0, Allow));
        return [.. filter];

        void AddOpen(uint call, int argument) =>
            filter.AddRange([
                new(JumpIfEqual, 0, 5, call),
                new(LoadWord, 0, 0, Argument(argument)),
                new(JumpIfEqual, 1, 0, OpenToName),
                new(JumpIfAny, 1, 0, OpenToWrite),
                new(Return, 0, 0, Allow),
                new(Return, 0, 0, NotPermitted),
            ]);

        // Both halves are looked at: a pointer may have nothing in its lower one.
        void AddEqual(uint call, int argument, uint value) =>
            filter.AddRange([
                new(JumpIfEqual, 0, 6, call),
                new(LoadWord, 0, 0, Argument(argument)),
                new(JumpIfEqual, 0, 3, value),
                new(LoadWord, 0, 0, Argument(argument) + 4),
                new(JumpIfEqual, 0, 1, 0),
                new(Return, 0, 0, Allow),
                new(Return, 0, 0, NotPermitted),
            ]);
    }

    // Little-endian: the lower half comes first.
    private static uint Argument(int index) => (uint)(16 + 8 * index);

    private static IEnumerable<uint> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(n => (uint)n);

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ProcessControl(int option, nint a, nint b, nint c, nint d);

    [DllImport("libc", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SystemCall(nint number, nint operation, nint flags, in Program p);

    private sealed record Calls(
        uint Architecture,
        nint SetFilter,
        uint[] Denied,
        uint? Open,
        uint OpenAt,
        uint StartThread,
        uint SendSignal,
        uint SendThreadSignal,
        uint LimitOf
    );

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Program(ushort Length, nint Instructions);
}
