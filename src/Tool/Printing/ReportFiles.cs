using System.Text;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Shards;
using AnswerKey.Tool.Reports;

namespace AnswerKey.Tool.Printing;

/// <summary>Writes the reports that <c>verify</c> is asked for.</summary>
internal static class ReportFiles
{
    public static bool IsKnown(string report)
    {
        var (kind, file) = Split(report);
        return kind is "junit" or "sarif" or "summary" or "shard"
            ? file.Length > 0
            : report == "github";
    }

    /// <summary>Whether it is the report that <c>--merge</c> reads.</summary>
    public static bool IsOfShard(string report) => Split(report).Kind == "shard";

    /// <param name="shard">Makes the report of a shard, if that is wanted.</param>
    /// <exception cref="SiteException">A report cannot be written.</exception>
    public static void Write(
        VerifyReport report,
        Func<ShardReport> shard,
        IEnumerable<string> wanted,
        Terminal terminal
    )
    {
        foreach (var (kind, file) in wanted.Select(Split))
        {
            switch (kind)
            {
                case "junit":
                    Save(file, JUnitReport.Of(report));
                    break;
                case "sarif":
                    Save(
                        file,
                        SarifReport.Of(
                            report,
                            typeof(ReportFiles).Assembly.GetName().Version!.ToString(3)
                        )
                    );
                    break;
                case "summary":
                    Save(file, JobSummary.Of(report));
                    break;
                case "shard":
                    Save(file, shard().ToJson());
                    break;
                default:
                    terminal.Write(GitHubAnnotations.Of(report));
                    break;
            }
        }
    }

    /// <summary>One patch for all drifted pages; an empty file if none has drifted.</summary>
    /// <exception cref="SiteException">The patch cannot be written.</exception>
    public static void WritePatch(SiteBuild build, string file)
    {
        var patch = new StringBuilder();
        foreach (var page in build.Pages)
        {
            var source = page.Source.Source;
            patch.Append(
                Patch.Write(source.File, source.Text, PageAcceptance.Preview(page, null).Text)
            );
        }
        Save(file, patch.ToString());
    }

    private static (string Kind, string File) Split(string report)
    {
        var equals = report.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (report, "") : (report[..equals], report[(equals + 1)..]);
    }

    private static void Save(string file, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"the report '{file}' cannot be written: {e.Message}");
        }
    }
}
