using System.Diagnostics;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What the command line says of itself, and to somebody who mistyped.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Verbs => new("", "verify", "check", "preview", "accept", "new", "rename", "explain", "completion");

    /// <summary>The texts are files of <c>tests/Tool/Commands/Help</c>; a test that fails writes what it got beside them, ending in <c>.new</c>.</summary>
    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_is_the_text_that_was_agreed_on(string verb)
    {
        string[] line = verb.Length == 0 ? ["--help"] : [verb, "--help"];
        var (exitCode, output) = await TestSite.RunExactlyAsync(line);
        Assert.Equal(0, exitCode);
        // The library names the program after the process, which is another one in a test.
        var text = string.Join('\n', output.Replace(RootName, "Site", StringComparison.Ordinal).Split('\n').Select(l => l.TrimEnd()));
        var file = Path.Combine(Repository.Root, "tests", "Tool", "Commands", "Help", (verb.Length == 0 ? "build" : verb) + ".txt");
        var agreed = File.Exists(file) ? File.ReadAllText(file) : "";
        if (agreed != text)
            File.WriteAllText(file + ".new", text);
        Assert.Equal(agreed, text);
    }

    [Theory]
    [InlineData("verify --repat 3", "'--repat' is not an option; did you mean '--repeat'?")]
    [InlineData("preview all", "'all' is more than 'preview' takes")]
    [InlineData("verify --shard 0/5", "'0/5' is no shard: write which one of how many, as in 2/5")]
    [InlineData("verify --shard 6/5", "'6/5' is no shard: write which one of how many, as in 2/5")]
    [InlineData("verify --shard 1", "'1' is no shard: write which one of how many, as in 2/5")]
    [InlineData("verify --shard 1/2 --raise-floor", "--raise-floor needs the whole site: name no pages and leave out --shard")]
    [InlineData("accept --blok proof", "'--blok' is not an option; did you mean '--block'?")]
    [InlineData("verify --report junit", "'junit' is no report: write junit=FILE, sarif=FILE, summary=FILE or github")]
    [InlineData("verify --report github --report xml=a", "'xml=a' is no report: write junit=FILE, sarif=FILE, summary=FILE or github")]
    [InlineData("verify --repeat x", "--repeat takes a whole number, not 'x'")]
    [InlineData("new Why? -t topic -l begginer", "'begginer' is none of beginner, intermediate, expert; did you mean 'beginner'?")]
    [InlineData("new Why?", "Option '--topic' is required")]
    [InlineData("-s foo", "'foo' is not of the form key=value")]
    [InlineData("completion tcsh", "'tcsh' is none of bash, zsh, fish, pwsh; did you mean 'bash'?")]
    public async Task A_wrong_command_line_is_one_sentence_and_where_to_look(string line, string expected)
    {
        var (exitCode, output) = await TestSite.RunExactlyAsync(line.Split(' '));
        Assert.Equal(255, exitCode);
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(expected, lines[0]);
        Assert.StartsWith("run 'dotnet run -- ", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task The_program_completes_verbs_options_and_topics()
    {
        using var site = TestSite.Create();
        Assert.Equal("verify\n", await SuggestAsync("veri"));
        Assert.Equal("--repeat\n--report\n", await SuggestAsync("verify --rep"));
        Assert.Equal("topic\n", await SuggestAsync($"new --root {site.Root} --topic "));
        Assert.Equal("beginner\nexpert\nintermediate\n", await SuggestAsync("new --level "));
    }

    [Fact]
    public async Task Bash_completes_with_the_script_that_it_is_given()
    {
        var (_, script) = await TestSite.RunExactlyAsync("completion", "bash");
        var program = Path.ChangeExtension(Repository.Program, null);
        var line = program + " explain --ro";
        var bash = $"""
            {script}
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD=2
            _answer_key
            echo "$COMPREPLY"
            """;
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", bash]) { RedirectStandardOutput = true })!;
        Assert.Equal("--root\n", await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
    }

    private static string RootName => new System.CommandLine.RootCommand().Name;

    private static async Task<string> SuggestAsync(string line) =>
        (await TestSite.RunExactlyAsync($"[suggest:{line.Length}]", line)).Output;
}
