using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Processes;

/// <summary>How a worker process is started: a program of its own, an empty environment and an empty working folder.</summary>
internal static class WorkerCommand
{
    /// <summary>The worker's own program, in a folder beside the one that starts it.</summary>
    public static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, "worker", "answer-key-worker.dll");

    public static ProcessStartInfo For(
        WorkerSandbox sandbox,
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
        info.ArgumentList.Add(Program);
        info.ArgumentList.Add(requestHandle);
        info.ArgumentList.Add(replyHandle);
        info.Environment.Clear();
        info.Environment["DOTNET_GCHeapHardLimit"] = WorkerMemory.Heap.ToString(
            "X", // as the runtime reads it
            CultureInfo.InvariantCulture
        );
        info.Environment["DOTNET_TieredPGO"] = "0";
        info.Environment["DOTNET_gcConcurrent"] = "0";
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        info.Environment["TZ"] = "UTC";
        sandbox.Wrap(info, Path.GetDirectoryName(Program)!);
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
