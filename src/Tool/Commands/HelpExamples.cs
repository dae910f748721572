using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AnswerKey.Tool.Commands;

/// <summary>Adds examples to the help of each command.</summary>
/// <param name="program">How the site's program is called.</param>
internal sealed class HelpExamples(HelpAction usual, string program) : SynchronousCommandLineAction
{
    private const string AsWritten = "dotnet run --";

    private static readonly Dictionary<string, (string Line, string Does)[]> _examples = new()
    {
        [""] =
        [
            ("dotnet run", "builds input/ into output/"),
            ("dotnet run -- -o /tmp/site -s Url=https://example.org", "builds for another host"),
            ("dotnet run -- preview", "shows the site while you write"),
        ],
        ["verify"] =
        [
            ("dotnet run -- verify", "checks everything, as CI does"),
            ("dotnet run -- verify --external", "also asks whether linked sites still answer"),
            ("dotnet run -- verify --repeat 3", "looks for blocks that compute by chance"),
            ("dotnet run -- verify --mutate input/convolution/padding.md", "tells which changes of its code a page does not notice"),
            ("dotnet run -- verify --shard 1/2", "checks half of the site; another machine checks 2/2"),
        ],
        ["check"] =
        [
            ("dotnet run -- check", "checks README.md and docs/, or what answer-key.yml says"),
            ("dotnet run -- check guide.md \"src/**/*.cs\"", "checks a document, and the examples in documentation comments"),
            (
                "dotnet run -- check --baseline known.json --update-baseline",
                "pins what fails today, so that only what is new fails tomorrow"
            ),
        ],
        ["preview"] =
        [
            ("dotnet run -- preview", "serves the site; Ctrl-C ends it"),
            ("dotnet run -- preview --port 8000", "serves it on http://localhost:8000"),
            ("dotnet run -- preview --no-accept", "leaves your files alone, whatever is clicked"),
        ],
        ["accept"] =
        [
            ("dotnet run -- accept --dry-run", "shows what would change"),
            ("dotnet run -- accept input/convolution/output-size.md", "rewrites what drifted on one page"),
            (
                "dotnet run -- accept input/convolution/padding.md --block proof-2",
                "rewrites one block's output and the claims that it proves"
            ),
        ],
        ["new"] =
        [
            (
                "dotnet run -- new \"Why does max pooling help?\" --topic convolution",
                "makes input/convolution/why-does-max-pooling-help.md"
            ),
            ("dotnet run -- new \"What is dropout?\" -t regularization -l expert", "makes a page for experts"),
            ("dotnet run -- new \"What is printed?\" -t recurrent -k code-output", "makes one of another kind"),
        ],
        ["rename"] =
        [
            ("dotnet run -- rename output-size size", "makes input/convolution/size.md of it"),
            ("dotnet run -- rename output-size pooling/", "moves it to the topic pooling"),
            ("dotnet run -- rename input/a/old.md input/b/new.md", "does both; --dry-run only shows it"),
        ],
        ["explain"] =
        [
            ("dotnet run -- explain drift", "tells what an error means that was printed as 'drift'"),
            ("dotnet run -- explain output-size", "finds the page by its xref"),
            ("dotnet run -- explain input/convolution/padding.md", "finds it by its file"),
        ],
        ["completion"] =
        [
            ("source <(bin/Debug/net10.0/Site completion bash)", "for bash; put it into ~/.bashrc with the full path"),
            ("source <(bin/Debug/net10.0/Site completion zsh)", "for zsh, after compinit"),
            ("bin/Debug/net10.0/Site completion fish | source", "for fish"),
            ("bin/Debug/net10.0/Site completion pwsh | Out-String | Invoke-Expression", "for PowerShell"),
        ],
    };

    /// <summary>Whoever asks for help need not have said everything yet.</summary>
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root, string program)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        var usual = (HelpAction)help.Action!;
        // Not the terminal's width: help that is piped into a pager or a file is read by people too.
        usual.MaxWidth = 80;
        help.Action = new HelpExamples(usual, program);
    }

    // Those above are written as in a clone of this site.
    private string Called(string line) =>
        program == AsWritten
            ? line
            : line.Replace(AsWritten, program, StringComparison.Ordinal)
                .Replace("dotnet run", program, StringComparison.Ordinal)
                .Replace("bin/Debug/net10.0/Site", program, StringComparison.Ordinal);

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine("Examples:");
        foreach (var (line, does) in _examples[command is RootCommand ? "" : command.Name])
        {
            output.WriteLine("  " + Called(line));
            output.WriteLine("      " + does);
        }
        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine("Exit codes:");
            output.WriteLine("  0 fine, 4 the build found problems, 6 cancelled, 255 bad command line, 1 a bug in Answer Key");
        }
        output.WriteLine();
        return exitCode;
    }
}
