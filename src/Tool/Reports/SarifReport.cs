using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Reports;

/// <summary>SARIF 2.1.0 (OASIS), as GitHub code scanning and editors read it.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Root = "SRCROOT";

    private static readonly JsonSerializerOptions _format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Default };

    /// <param name="version">Of Answer Key, such as <c>1.0.0</c>.</param>
    public static string Of(VerifyReport report, string version)
    {
        var rules = report.Problems.Select(p => p.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var driver = new JsonObject
        {
            ["name"] = "Answer Key",
            ["semanticVersion"] = version,
            ["rules"] = new JsonArray([.. rules.Select(id => new JsonObject { ["id"] = id })]),
        };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["columnKind"] = "utf16CodeUnits",
            ["originalUriBaseIds"] = new JsonObject
            {
                [Root] = new JsonObject { ["description"] = new JsonObject { ["text"] = "The root of the site's repository." } },
            },
            ["results"] = new JsonArray([.. report.Problems.Select(p => Result(p, rules.IndexOf(p.Code)))]),
        };
        var log = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        return log.ToJsonString(_format).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Result(Problem problem, int rule)
    {
        var location = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(problem.Place.File), ["uriBaseId"] = Root },
        };
        if (problem.Place.Line > 0)
        {
            var region = new JsonObject { ["startLine"] = problem.Place.Line };
            if (problem.Place.Column > 0)
                region["startColumn"] = problem.Place.Column;
            location["region"] = region;
        }
        return new JsonObject
        {
            ["ruleId"] = problem.Code,
            ["ruleIndex"] = rule,
            ["level"] = problem.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "note",
            },
            ["message"] = new JsonObject { ["text"] = VerifyReport.FullTextOf(problem) },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = location }),
        };
    }

    private static string UriOf(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
