using System.Net;
using AnswerKey.Engine.Running;

namespace AnswerKey.Markdig.Claims;

/// <summary>
/// Writes a claim as the value with a quiet mark that leads to the block that proved it. The mark itself is drawn by the style
/// sheet (in the margin where there is one), so that copied text and search stay clean.
/// </summary>
internal static class ClaimHtml
{
    /// <summary>Writes what stands before the value; the caller writes the value, then <see cref="WriteClose"/>.</summary>
    public static void WriteOpen(TextWriter writer, ClaimResult result)
    {
        if (!result.Holds)
        {
            writer.Write("<mark class=\"claim failed\"");
            if (result.Drifted)
                writer.Write($" data-drift=\"{result.Claim.Written.Start.Line}\"");
            writer.Write('>');
            return;
        }
        if (result.Status == ClaimStatus.Stated)
        {
            writer.Write("<span class=\"stated\">");
        }
        else if (result.ProvedBy is { } block)
        {
            writer.Write("<a class=\"claim\" href=\"#");
            writer.Write(WebUtility.HtmlEncode(block));
            writer.Write("\">");
        }
        else
        {
            writer.Write("<span class=\"claim\">");
        }
    }

    public static void WriteClose(TextWriter writer, ClaimResult result)
    {
        if (result.Holds)
        {
            writer.Write(result is { Status: ClaimStatus.Proved, ProvedBy: not null } ? "</a>" : "</span>");
            return;
        }
        writer.Write(" <span class=\"verdict\">");
        writer.Write(
            result switch
            {
                { Status: ClaimStatus.NotRun } => "not run",
                { Computed.Length: 0 } => "not computed",
                _ => "computed " + WebUtility.HtmlEncode(result.Computed),
            }
        );
        writer.Write("</span></mark>");
    }
}
