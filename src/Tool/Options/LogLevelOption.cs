using System.CommandLine;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Options;

/// <summary><c>--log-level</c>, which every verb has.</summary>
internal sealed class LogLevelOption
{
    public LogLevelOption() => Option.AcceptOneOf("trace", "debug", "information", "warning", "error", "critical", "none");

    public Option<string> Option { get; } =
        new("--log-level")
        {
            Description = "How much to say; warning leaves only problems, debug adds the sandbox, the kinds of blocks, and where a bug is.",
            HelpName = "level",
            DefaultValueFactory = _ => "information",
        };

    /// <summary>A terminal for what is wanted; problems always are.</summary>
    public Terminal Heard(ParseResult result, Terminal terminal) =>
        result.GetValue(Option) switch
        {
            "warning" or "error" or "critical" or "none" => terminal.Saying(quiet: true, talkative: false),
            "trace" or "debug" => terminal.Saying(quiet: false, talkative: true),
            _ => terminal,
        };
}
