using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AnswerKey.Examples;

/// <summary>How a worker process is started: this same program, an empty environment and an empty working folder.</summary>
internal static class WorkerCommand
{
    // Hexadecimal, as the runtime reads it: 512 MiB of managed heap.
    private const string HeapLimit = "20000000";

    public static ProcessStartInfo For(
        string workingFolder,
        string requestHandle,
        string replyHandle
    )
    {
        var info = new ProcessStartInfo(DotnetHost())
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.ArgumentList.Add(typeof(WorkerCommand).Assembly.Location);
        info.ArgumentList.Add(WorkerProtocol.Verb);
        info.ArgumentList.Add(requestHandle);
        info.ArgumentList.Add(replyHandle);
        info.Environment.Clear();
        info.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        info.Environment["DOTNET_TieredPGO"] = "0";
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        info.Environment["TZ"] = "UTC";
        return info;
    }

    private static string DotnetHost()
    {
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            return Environment.ProcessPath!;
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")
        );
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
