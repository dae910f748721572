using System.Globalization;
using System.Text;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Reports;

/// <summary>GitHub Actions workflow commands that put each problem at its line of a pull request.</summary>
internal static class GitHubAnnotations
{
    /// <summary>One line for each problem, to be written to the standard output of a step.</summary>
    public static string Of(VerifyReport report)
    {
        var builder = new StringBuilder();
        foreach (var problem in report.Problems)
            builder.Append(LineOf(problem)).Append('\n');
        return builder.ToString();
    }

    private static string LineOf(Problem problem)
    {
        var command = problem.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var properties = new List<string> { $"file={Property(problem.Place.File)}" };
        if (problem.Place.Line > 0)
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={problem.Place.Line}"));
        if (problem.Place.Column > 0)
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"col={problem.Place.Column}"));
        properties.Add($"title={Property(problem.Code)}");
        var text = Data(VerifyReport.FullTextOf(problem));
        return $"::{command} {string.Join(',', properties)}::{text}";
    }

    // The escapes of actions/toolkit, core/src/command.ts. The percent sign goes first, or the others would be escaped twice.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
