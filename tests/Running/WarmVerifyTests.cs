using System.Text;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What the cache knows costs no compiler, and the program itself never has one. The runtime says which assemblies it loads.</summary>
public sealed class WarmVerifyTests
{
    [Fact]
    public async Task A_verify_with_nothing_new_starts_neither_compiler_nor_worker()
    {
        using var site = TestSite
            .Create()
            .WithQuestion(
                "a",
                "It is [3](check:n).\n\n```csharp run\nvar n = 3;\nn\n```\n```output\n3\n```\n\n```csharp run error=CS0103\nnothing\n```\n"
            );
        // Loaded by whatever starts a process of ours.
        const string pipes = "System.IO.Pipes";
        var cold = await LoadedAsync(site);
        Assert.Contains(pipes, cold, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", cold, StringComparison.Ordinal);
        var warm = await LoadedAsync(site);
        Assert.Contains("Markdig", warm, StringComparison.Ordinal);
        Assert.DoesNotContain(pipes, warm, StringComparison.Ordinal);
    }

    /// <summary>The trace of the loader's events in which names stand as UTF-16 at even or odd places.</summary>
    private static async Task<string> LoadedAsync(TestSite site)
    {
        const string loaderKeyword = "8";
        var trace = site.PathOf("loaded.nettrace");
        using var verify = OrphanTests.Start(
            site,
            "verify",
            ("DOTNET_EnableEventPipe", "1"),
            ("DOTNET_EventPipeConfig", $"Microsoft-Windows-DotNETRuntime:{loaderKeyword}:4"),
            ("DOTNET_EventPipeOutputPath", trace)
        );
        var output = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        Assert.True(verify.ExitCode == 0, output);
        var bytes = await File.ReadAllBytesAsync(trace);
        return Encoding.Unicode.GetString(bytes) + Encoding.Unicode.GetString(bytes.AsSpan(1));
    }
}
