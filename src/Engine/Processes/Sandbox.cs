using System.Diagnostics;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Processes;

/// <summary>
/// What stands around the programs that compile and run pages. bubblewrap, where it is installed and the host allows user namespaces,
/// shows them nothing but the runtime and themselves. Whether it works is learnt from the first of them, so that a build that runs
/// nothing pays nothing.
/// </summary>
/// <param name="bubblewrap">Path of <c>bwrap</c>, or null to do without.</param>
internal sealed class Sandbox(string? bubblewrap)
{
    private const string EmptyFolder = "/empty";

    private volatile bool _fenced = bubblewrap is not null;

    /// <summary>The strongest that this machine has. One a process: what one pool learns, the next need not.</summary>
    public static Sandbox Strongest { get; } = new(FindBubblewrap());

    /// <summary>Whether programs are started inside bubblewrap.</summary>
    public bool IsFenced => _fenced;

    /// <summary>What the last program took from itself; null before the first.</summary>
    public ProcessConfinement? Confinement { get; private set; }

    /// <summary>Says in a few words what is in force; null if no program was needed yet.</summary>
    public string? Describe()
    {
        if (Confinement is not { } confinement)
            return null;
        var filtered = confinement.HasFlag(ProcessConfinement.SystemCalls);
        var layers = (_fenced, filtered) switch
        {
            (true, true) => "bubblewrap and system-call filter: no network, no processes, no writing, no files but the runtime's",
            (true, false) => "bubblewrap: no network, no writing, no files but the runtime's",
            (false, true) => "system-call filter: no network, no processes, no writing",
            (false, false) => "none that this system offers; the policy alone keeps scripts from files and network",
        };
        var memory = confinement.HasFlag(ProcessConfinement.Limits)
            ? $"{ProgramMemory.Worker.Most >> 20} MiB"
            : $"{ProgramMemory.Worker.Heap >> 20} MiB of managed memory";
        return $"{layers}; {memory} a worker";
    }

    /// <summary>A program started and reported what it runs under.</summary>
    public void Learn(ProcessConfinement confinement) => Confinement = confinement;

    /// <summary>Gives up bubblewrap, for good: the host does not allow it.</summary>
    /// <returns>False if it was not in use, and so cannot be to blame.</returns>
    public bool TakeDown(bool wasFenced)
    {
        _fenced = false;
        return wasFenced;
    }

    /// <summary>Puts the sandbox around a command line that starts a program.</summary>
    /// <param name="shown">Folders that the program may read besides the runtime's.</param>
    public void Wrap(ProcessStartInfo info, IEnumerable<string> shown)
    {
        if (!_fenced)
            return;
        var folders = shown.Prepend(Path.GetDirectoryName(info.FileName)!).Distinct();
        string[] system = ["/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/nix/store", "/gnu/store"];
        string[] fence =
        [
            "--unshare-all",
            "--cap-drop",
            "ALL",
            "--new-session",
            "--die-with-parent",
            .. system.SelectMany(path => (string[])["--ro-bind-try", path, path]),
            .. folders.SelectMany(path => (string[])["--ro-bind", path, path]),
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            "--dir",
            EmptyFolder,
            "--chdir",
            EmptyFolder,
            // Last: nothing can be made in it any more.
            "--remount-ro",
            "/",
            info.FileName,
        ];
        for (var i = 0; i < fence.Length; i++)
            info.ArgumentList.Insert(i, fence[i]);
        info.FileName = bubblewrap!;
    }

    private static string? FindBubblewrap() =>
        OperatingSystem.IsLinux()
            ? (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Where(Path.IsPathRooted)
                .Select(folder => Path.Combine(folder, "bwrap"))
                .FirstOrDefault(File.Exists)
            : null;
}
