using System.Text.RegularExpressions;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>
/// Each folder of <c>tests/Documents</c> is somebody's repository, and <c>checked.txt</c> what <c>check</c> prints of it.
/// </summary>
public sealed partial class DocumentsTests
{
    private const string Told = "checked.txt";

    private static readonly string _folders = Path.Combine(Repository.Root, "tests", "Documents");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(_folders).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    /// <summary>A test that fails writes what it got beside what was agreed on, ending in <c>.new</c>.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Documents_are_checked_as_was_agreed_on(string name)
    {
        using var repository = TestSite.CopyOf(Path.Combine(_folders, name));
        var before = Files(repository.Root);
        var told = await CheckAsync(repository);
        var file = Path.Combine(_folders, name, Told);
        var agreed = File.Exists(file) ? File.ReadAllText(file) : "";
        if (agreed != told)
            File.WriteAllText(file + ".new", told);
        Assert.Equal(agreed, told);
        Assert.Equal(before, Files(repository.Root));
    }

    [Fact]
    public async Task A_second_check_runs_nothing_and_says_the_same()
    {
        using var repository = TestSite.Empty().With("README.md", "```csharp\nConsole.WriteLine(1); // prints 2\nmissing();\n```\n");
        Assert.Equal(await CheckAsync(repository), await CheckAsync(repository));
    }

    [Fact]
    public async Task A_baseline_pins_what_fails_now_and_nothing_that_fails_later()
    {
        using var repository = TestSite.Empty().With("README.md", "```csharp\n1 + 1; // => 3\n```\n");
        Assert.Equal(4, (await RunAsync(repository)).ExitCode);
        Assert.Equal(0, (await RunAsync(repository, "--baseline", "known.json", "--update-baseline")).ExitCode);
        Assert.Equal(0, (await RunAsync(repository, "--baseline", "known.json")).ExitCode);
        // Moved down it is the same failure; another one is not.
        repository.With("README.md", "# Sums\n\n" + repository.Read("README.md"));
        Assert.Equal(0, (await RunAsync(repository, "--baseline", "known.json")).ExitCode);
        repository.With("README.md", repository.Read("README.md") + "\n```csharp\n2 + 2; // => 5\n```\n");
        var (exitCode, output) = await RunAsync(repository, "--baseline", "known.json");
        Assert.Equal(4, exitCode);
        Assert.Contains("README.md:8:14: error drift", output, StringComparison.Ordinal);
        Assert.DoesNotContain("README.md:4:14: error drift", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_does_not_build_is_one_problem_that_says_why()
    {
        using var repository = TestSite
            .Empty()
            .With("answer-key.yml", "References: [Lib/Lib.csproj]\n")
            .With(
                "Lib/Lib.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"
            )
            .With("Lib/A.cs", "class A { int B => missing; }")
            .With("README.md", "```csharp\n1 + 1; // => 2\n```\n");
        var (exitCode, output) = await RunAsync(repository);
        Assert.Equal(4, exitCode);
        Assert.Contains(
            "answer-key.yml:1:14: error reference: what the documents refer to cannot be built",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("CS0103", output, StringComparison.Ordinal);
        Assert.Contains("1 error in 1 file: failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_not_followed_however_it_leads()
    {
        using var repository = TestSite.Empty().With("docs/a.md", "```csharp\n1 + 1; // => 2\n```\n");
        Directory.CreateSymbolicLink(repository.PathOf("docs/up"), "..");
        Directory.CreateSymbolicLink(repository.PathOf("docs/here"), ".");
        File.CreateSymbolicLink(repository.PathOf("docs/hosts.md"), "/etc/hosts");
        var (exitCode, output) = await RunAsync(repository);
        Assert.Equal(4, exitCode);
        Assert.StartsWith("docs/hosts.md: error unsafe-file", output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 block proved", output, StringComparison.Ordinal);
        File.CreateSymbolicLink(repository.PathOf("known.json"), "/etc/hosts");
        Assert.Contains("known.json", (await RunAsync(repository, "--baseline", "known.json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_is_a_name_and_no_code_of_the_build()
    {
        using var repository = TestSite
            .Empty()
            .With("answer-key.yml", "References: ['$([System.IO.File]::WriteAllText(`made`, `x`))@1.0.0']\n")
            .With("README.md", "```csharp\n1 + 1; // => 2\n```\n");
        Assert.Contains("error reference", (await RunAsync(repository)).Output, StringComparison.Ordinal);
        Assert.False(repository.Has("made"));
    }

    [Fact]
    public async Task A_block_that_states_nothing_is_not_proved_by_what_it_is_called()
    {
        using var repository = TestSite.Empty().With("README.md", "<!-- example: setup -->\n```csharp\nvar x = 3;\n```\n");
        Assert.Contains("0 of 1 block proved, 1 ran without a stated value", (await RunAsync(repository)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_below_a_block_that_had_to_be_stopped_is_told_as_not_run()
    {
        using var repository = TestSite
            .Empty()
            .With("README.md", "```csharp run timeout=1s\nwhile (true) { }\n```\n\n```csharp\n1 + 1; // => 2\n```\n");
        var (exitCode, output) = await RunAsync(repository);
        Assert.Equal(4, exitCode);
        Assert.Contains("README.md:2:1: error timeout", output, StringComparison.Ordinal);
        Assert.Contains("README.md:5:1: note not-run", output, StringComparison.Ordinal);
        Assert.Contains("0 of 2 blocks proved, 2 failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_without_a_block_are_no_success_in_silence()
    {
        using var repository = TestSite.Empty().With("README.md", "# Nothing\n");
        Assert.Contains("nothing is checked", (await RunAsync(repository)).Output, StringComparison.Ordinal);
    }

    private static async Task<string> CheckAsync(TestSite repository) => Seconds().Replace((await RunAsync(repository)).Output, "… s");

    private static Task<(int ExitCode, string Output)> RunAsync(TestSite repository, params string[] more) =>
        TestSite.RunExactlyAsync(["check", "--root", repository.Root, .. more]);

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\d+\.\d+ s\b")]
    private static partial Regex Seconds();
}
