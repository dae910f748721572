using System.CommandLine;
using System.CommandLine.Parsing;
using AnswerKey.Tool.Printing;
using AnswerKey.Tool.Reports;

namespace AnswerKey.Tool.Options;

/// <summary><c>--report</c>, which every verb that checks has.</summary>
internal sealed class ReportOption
{
    public Option<Report[]> Option { get; } =
        new("--report")
        {
            Description = "Writes a report: junit=FILE, sarif=FILE, summary=FILE, or github for annotations on standard output.",
            HelpName = "kind",
            CustomParser = result =>
                [.. result.Tokens.Select(t => Parsed(result, Report.Parse, "report", Report.Forms, t)).OfType<Report>()],
        };

    /// <summary>Writes the reports that were asked for.</summary>
    public void Write(ParseResult arguments, VerifyReport report, Terminal terminal)
    {
        foreach (var wanted in arguments.GetValue(Option) ?? [])
            wanted.Write(report, terminal);
    }

    /// <summary>Reads a token; one that cannot be read is an error of the command line.</summary>
    /// <param name="form">How it must be written.</param>
    public static T? Parsed<T>(ArgumentResult result, Func<string, T?> parse, string what, string form, Token token)
        where T : class
    {
        var value = parse(token.Value);
        if (value is null)
            result.AddError($"'{token.Value}' is no {what}: write {form}");
        return value;
    }
}
