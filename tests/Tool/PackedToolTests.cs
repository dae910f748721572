using System.Diagnostics;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The tool as somebody else gets it: packed, installed from a folder into an empty home, run on a repository that is not ours.</summary>
public sealed class PackedToolTests(PackedTool tool) : IClassFixture<PackedTool>
{
    [Fact]
    public async Task It_checks_documents_and_leaves_nothing_beside_them()
    {
        using var repository = TestSite.CopyOf(Path.Combine(Repository.Root, "tests", "Documents", "own-project"));
        var before = Files(repository.Root);
        var (exitCode, output) = await tool.RunAsync(repository.Root, "check");
        Assert.Equal(4, exitCode);
        Assert.Contains("README.md:3:1: error other-version", output, StringComparison.Ordinal);
        Assert.EndsWith("1 error on 1 page: failed\n", output, StringComparison.Ordinal);
        repository.With("README.md", repository.Read("README.md").Replace("week.Length", "week.Count", StringComparison.Ordinal));
        (exitCode, output) = await tool.RunAsync(repository.Root, "check");
        Assert.Equal(0, exitCode);
        Assert.Contains("1 of 1 block proved", output, StringComparison.Ordinal);
        Assert.Equal(before, Files(repository.Root));
    }

    [Fact]
    public async Task It_calls_itself_by_its_name_and_knows_no_questions()
    {
        var (_, help) = await tool.RunAsync(tool.Home, "--help");
        Assert.Contains("answer-key [command] [options]", help, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet run", help, StringComparison.Ordinal);
        Assert.DoesNotContain("question", help, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_holds_no_path_of_the_machine_that_packed_it() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(tool.Home, "AnswerKey.*.dll", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains(Repository.Root, StringComparison.Ordinal)
        );

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}

/// <summary>Packs and installs the tool once.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    public string Home { get; } = Directory.CreateTempSubdirectory("answer-key-test-home-").FullName;

    public async Task InitializeAsync()
    {
        var packages = Path.Combine(Home, "packages");
        await DemandAsync(
            "dotnet",
            "pack",
            Path.Combine(Repository.Root, "src", "Packed"),
            "-p:CompileRoslynAhead=true",
            "-o",
            packages,
            "-v:quiet",
            "-nologo"
        );
        await DemandAsync("dotnet", "tool", "install", "answer-key", "--tool-path", Path.Combine(Home, "tools"), "--source", packages);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Home, recursive: true);
        return Task.CompletedTask;
    }

    public Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] args) =>
        StartAsync(Path.Combine(Home, "tools", "answer-key"), folder, args);

    private async Task DemandAsync(string program, params string[] args)
    {
        var (exitCode, output) = await StartAsync(program, Home, args);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', args)}: {output}");
    }

    private async Task<(int ExitCode, string Output)> StartAsync(string program, string folder, string[] args)
    {
        var info = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The packages that are there need not be fetched again; everything else of the home is empty.
        info.Environment["NUGET_PACKAGES"] = Packages;
        if (program != "dotnet")
            info.Environment["HOME"] = Home;
        info.Environment.Remove("ANSWER_KEY_CACHE");
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    private static string Packages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
