using AnswerKey.Engine.Problems;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Reports;

/// <summary>A report that <c>verify</c> is asked for.</summary>
/// <param name="File">Where it is written to; empty for annotations, which go to standard output.</param>
internal sealed record Report(string Kind, string File)
{
    public const string Forms = "junit=FILE, sarif=FILE, summary=FILE or github";

    /// <returns>Null if the text has none of the <see cref="Forms"/>.</returns>
    public static Report? Parse(string text) =>
        text.Split('=', 2) switch
        {
            ["github"] => new(text, ""),
            ["junit" or "sarif" or "summary", { Length: > 0 }] and [var kind, var file] => new(kind, file),
            _ => null,
        };

    /// <exception cref="SiteException">The report cannot be written.</exception>
    public void Write(VerifyReport report, Terminal terminal)
    {
        switch (Kind)
        {
            case "junit":
                Save(File, JUnitReport.Of(report));
                break;
            case "sarif":
                var version = typeof(Report).Assembly.GetName().Version!.ToString(3);
                Save(File, SarifReport.Of(report, version));
                break;
            case "summary":
                Save(File, JobSummary.Of(report));
                break;
            default:
                terminal.Writer.Write(GitHubAnnotations.Of(report));
                break;
        }
    }

    /// <exception cref="SiteException">The file cannot be written.</exception>
    public static void Save(string file, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            System.IO.File.WriteAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"the report '{file}' cannot be written: {e.Message}");
        }
    }
}
