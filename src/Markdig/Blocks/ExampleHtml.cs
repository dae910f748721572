using System.Net;
using System.Runtime.InteropServices;
using AnswerKey.Engine.Running;

namespace AnswerKey.Markdig.Blocks;

/// <summary>Writes an example as a figure: its code, what explains the code's names, and what it computed beside what the page claims.</summary>
internal static class ExampleHtml
{
    /// <param name="pageProgram">The code of every block that this one sees, and its own, as a reader would paste it elsewhere.</param>
    /// <param name="plot">The SVG of its plot; null if it has none, or none was drawn.</param>
    public static void Write(TextWriter writer, ExampleResult result, string pageProgram, string? plot)
    {
        var example = result.Example;
        var setup = example.Kind == ExampleKind.Setup;
        writer.Write("<figure class=\"example\" id=\"");
        writer.Write(Encoded(example.Name));
        writer.Write($"\" data-pagefind-ignore data-kind=\"{KindWord(example.Kind)}\"");
        // The usual outcome goes without saying; it is most of them.
        if (!IsKept(result.Status))
            writer.Write($" data-status=\"{StatusWord(result.Status)}\"");
        if (result is { Drifted: true, Example.Claimed: { } claimed })
            writer.Write($" data-drift=\"{claimed.Start.Line}\"");
        writer.Write(">\n");
        if (setup)
            writer.Write("<details><summary>Setup</summary>\n");
        WriteCode(writer, result, pageProgram);
        if (setup)
            writer.Write("</details>\n");
        WriteOutcome(writer, result, plot);
        writer.Write("</figure>\n");
    }

    private static void WriteCode(TextWriter writer, ExampleResult result, string program)
    {
        var code = result.Example.Code.Text;
        var id = Encoded(result.Example.Name);
        writer.Write("<div class=\"code\"><pre tabindex=\"0\"><code>");
        CodeHtml.WriteTokens(writer, id, code, result.Code);
        writer.Write("</code></pre>");
        // Only what stands before the block: the rest is read from the page when the button is pressed.
        writer.Write("<button class=\"copy\" type=\"button\"");
        var own = program.LastIndexOf(code.TrimEnd(), StringComparison.Ordinal);
        if (own > 0)
            writer.Write($" data-before=\"{Encoded(program[..own])}\"");
        writer.Write(">Copy</button></div>\n");
        CodeHtml.WriteNames(writer, id, result.Code);
    }

    private static void WriteOutcome(TextWriter writer, ExampleResult result, string? plot)
    {
        var example = result.Example;
        if (result.Status is ExampleStatus.Failed or ExampleStatus.NotRun)
        {
            WriteFailure(writer, result);
            return;
        }
        switch (example.Kind)
        {
            case ExampleKind.Throws:
                WriteCaption(writer, $"Throws <code>{Encoded(example.Options.Throws ?? "")}</code>, as it should");
                WriteText(writer, result.Output);
                break;
            case ExampleKind.Error:
                WriteCaption(
                    writer,
                    $"Does not compile, as it should: <code>{Encoded(string.Join(", ", example.Options.ErrorCodes))}</code>"
                );
                WriteText(writer, result.Output);
                break;
            case ExampleKind.Compile:
                WriteCaption(writer, "Compiles; not run");
                break;
            case ExampleKind.Skip:
                WriteCaption(writer, "Neither compiled nor run: " + Encoded(example.Options.SkipReason ?? ""));
                break;
            case ExampleKind.Unverified:
                WriteCaption(writer, "Not checked");
                break;
            case ExampleKind.Run when result.Output.Length > 0 || result.Rich is not null:
                WriteCaption(
                    writer,
                    $"Claimed = computed<span> on {RuntimeInformation.FrameworkDescription}</span>{SeedsText(example.Options)}"
                );
                if (result.Rich is not { } rich || !RichHtml.TryWrite(writer, rich, plot))
                    WriteText(writer, result.Output);
                break;
        }
    }

    private static void WriteFailure(TextWriter writer, ExampleResult result)
    {
        if (result.Status == ExampleStatus.NotRun)
        {
            WriteCaption(writer, "Not run: a block before it failed");
            return;
        }
        WriteCaption(writer, "Wrong");
        if (result.Example.Claimed is { } claimed)
        {
            writer.Write("<p class=\"side\">Claimed</p>");
            WriteText(writer, claimed.Text);
        }
        if (result.Output.Length > 0)
        {
            writer.Write("<p class=\"side\">Computed</p>");
            WriteText(writer, result.Output);
        }
    }

    private static void WriteCaption(TextWriter writer, string html) => writer.Write($"<figcaption>{html}</figcaption>\n");

    private static void WriteText(TextWriter writer, string text)
    {
        if (text.Length > 0)
            writer.Write($"<pre class=\"output\" tabindex=\"0\"><samp>{Encoded(text.TrimEnd('\n'))}</samp></pre>\n");
    }

    private static string SeedsText(ExampleOptions options) =>
        options switch
        {
            { Seeds: null } => "",
            { Hold: 0 } => "; one draw, other seeds give others",
            { Seeds: var seeds, Hold: var hold } => $"; so do {hold} of {seeds} other seeds",
        };

    private static bool IsKept(ExampleStatus status) =>
        status is not (ExampleStatus.Failed or ExampleStatus.NotRun or ExampleStatus.Unverified);

    private static string KindWord(ExampleKind kind) =>
        kind switch
        {
            ExampleKind.Run => "run",
            ExampleKind.Setup => "setup",
            ExampleKind.Compile => "compile",
            ExampleKind.Throws => "throws",
            ExampleKind.Error => "error",
            ExampleKind.Skip => "skip",
            _ => "unverified",
        };

    private static string StatusWord(ExampleStatus status) =>
        status switch
        {
            ExampleStatus.Failed => "failed",
            ExampleStatus.NotRun => "not-run",
            _ => "unverified",
        };

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
