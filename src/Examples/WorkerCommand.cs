using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AnswerKey.Examples;

/// <summary>How a worker process is started: this same program, an empty environment and an empty working folder.</summary>
internal static class WorkerCommand
{
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
        var program = typeof(WorkerCommand).Assembly.Location;
        info.ArgumentList.Add(program);
        info.ArgumentList.Add(WorkerProtocol.Verb);
        info.ArgumentList.Add(requestHandle);
        info.ArgumentList.Add(replyHandle);
        info.Environment.Clear();
        info.Environment["DOTNET_GCHeapHardLimit"] = WorkerLimits.Heap.ToString(
            "X", // as the runtime reads it
            CultureInfo.InvariantCulture
        );
        info.Environment["DOTNET_TieredPGO"] = "0";
        info.Environment["DOTNET_gcConcurrent"] = "0";
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        info.Environment["TZ"] = "UTC";
        sandbox.Wrap(info, Path.GetDirectoryName(program)!);
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
