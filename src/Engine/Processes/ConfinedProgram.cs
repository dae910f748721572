using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Processes;

/// <summary>A program of ours, in a folder beside the one that starts it, and how it is started: with an empty environment and confined.</summary>
/// <param name="Name">That of its folder.</param>
/// <param name="WorkingFolder">Where it begins, unless bubblewrap gives it a folder that is nowhere.</param>
/// <param name="Arguments">What follows the handles of its pipes on its command line.</param>
/// <param name="Shown">Full paths of the folders that it reads besides its own and the runtime's.</param>
internal sealed record ConfinedProgram(
    string Name,
    ProgramMemory Memory,
    string WorkingFolder,
    ImmutableArray<string> Arguments,
    ImmutableArray<string> Shown
)
{
    /// <summary>The path of a program by its name.</summary>
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name, $"answer-key-{name}.dll");

    public ProcessStartInfo Command(Sandbox sandbox, string requestHandle, string replyHandle)
    {
        var program = PathOf(Name);
        var info = new ProcessStartInfo(DotnetHost())
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[program, requestHandle, replyHandle, .. Arguments])
            info.ArgumentList.Add(argument);
        info.Environment.Clear();
        info.Environment["DOTNET_GCHeapHardLimit"] = Memory.Heap.ToString(
            "X", // as the runtime reads it
            CultureInfo.InvariantCulture
        );
        info.Environment["DOTNET_TieredPGO"] = "0";
        info.Environment["DOTNET_gcConcurrent"] = "0";
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        info.Environment["TZ"] = "UTC";
        sandbox.Wrap(info, [Path.GetDirectoryName(program)!, .. Shown]);
        return info;
    }

    private static string DotnetHost()
    {
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            return Environment.ProcessPath!;
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
