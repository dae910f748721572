using System.Net;
using AnswerKey.Engine.Running;

namespace AnswerKey.Markdig.Choices;

/// <summary>
/// Writes a choice as a list of disclosures: opening an option tells whether it is right, and why. It needs no script, and unlike
/// radio buttons it does not give answers away to whoever only moves through it by keyboard.
/// </summary>
internal static class ChoiceHtml
{
    /// <param name="ValueHtml">What stands before the dash.</param>
    /// <param name="ExplanationHtml">What stands after it; empty if nothing does.</param>
    public sealed record Option(string ValueHtml, string ExplanationHtml, bool Ticked);

    /// <param name="result">Null if the choice could not be checked at all.</param>
    public static void Write(TextWriter writer, ClaimResult? result, IReadOnlyList<Option> options)
    {
        var failed = result is not { Holds: true };
        writer.Write("<div class=\"choice\" role=\"group\" aria-label=\"Choose one\"");
        if (failed)
            writer.Write(" data-failed");
        writer.Write(">\n");
        if (failed)
            WriteFailure(writer, result);
        // Options of one choice share a name, so that only one is open at a time.
        var group = "choice-" + (result?.Claim.Index ?? 0);
        foreach (var option in options)
            WriteOption(writer, option, group);
        if (!failed && result?.ProvedBy is { } block)
            writer.Write(
                $"<p class=\"proof-link\"><a class=\"claim\" href=\"#{WebUtility.HtmlEncode(block)}\">The block that decides it</a></p>\n"
            );
        writer.Write("</div>\n");
    }

    private static void WriteOption(TextWriter writer, Option option, string group)
    {
        writer.Write($"<details name=\"{group}\"");
        writer.Write(option.Ticked ? " data-correct>" : ">");
        writer.Write("<summary>");
        writer.Write(option.ValueHtml);
        writer.Write("</summary><p><b>");
        writer.Write(option.Ticked ? "Right" : "Not this one");
        writer.Write(option.ExplanationHtml.Length > 0 ? ':' : '.');
        writer.Write("</b> ");
        writer.Write(option.ExplanationHtml);
        writer.Write("</p></details>\n");
    }

    private static void WriteFailure(TextWriter writer, ClaimResult? result)
    {
        writer.Write("<p class=\"failure\"><mark class=\"claim failed\"");
        if (result is { Drifted: true })
            writer.Write($" data-drift=\"{result.Claim.Written.Start.Line}\"");
        writer.Write('>');
        writer.Write(
            result switch
            {
                null => "This choice was not checked",
                { Status: ClaimStatus.NotRun } => "This choice was not run",
                { Computed.Length: 0 } => "The value of this choice could not be computed",
                _ => "Computed: " + WebUtility.HtmlEncode(result.Computed),
            }
        );
        writer.Write("</mark></p>\n");
    }
}
