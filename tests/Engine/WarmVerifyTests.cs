using System.Text;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What the cache knows costs no compiler. The runtime itself says which assemblies the program loads.</summary>
public sealed class WarmVerifyTests
{
    [Fact]
    public async Task A_verify_with_nothing_new_never_loads_the_compiler()
    {
        using var site = TestSite
            .Create()
            .WithQuestion(
                "a",
                "It is [3](check:n).\n\n```csharp run\nvar n = 3;\nn\n```\n```output\n3\n```\n\n```csharp run error=CS0103\nnothing\n```\n"
            );
        Assert.Contains(
            "Microsoft.CodeAnalysis",
            await LoadedAsync(site),
            StringComparison.Ordinal
        );
        var warm = await LoadedAsync(site);
        Assert.Contains("Markdig", warm, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", warm, StringComparison.Ordinal);
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
