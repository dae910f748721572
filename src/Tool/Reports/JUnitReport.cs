using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Tool.Reports;

/// <summary>JUnit XML as CI systems read it: a suite for each page, a case for each block and claim.</summary>
/// <remarks>There is no standard; this keeps to the elements and attributes that Jenkins, GitLab and GitHub's reporters share.</remarks>
internal static class JUnitReport
{
    private sealed record Case(string Name, Place First, int LastLine, string? Skipped);

    public static string Of(VerifyReport report)
    {
        var byFile = report.Problems.ToLookup(p => p.Place.File, StringComparer.Ordinal);
        var pages = report.Pages.ToDictionary(p => p.File, StringComparer.Ordinal);
        var files = pages.Keys.Union(byFile.Select(g => g.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var suites = files.Select(file => Suite(file, pages.GetValueOrDefault(file), byFile[file])).ToList();
        var root = new XElement(
            "testsuites",
            new XAttribute("name", "Answer Key"),
            Sum(suites, "tests"),
            Sum(suites, "failures"),
            new XAttribute("errors", 0),
            Sum(suites, "skipped"),
            // Of the whole run: pages run side by side, and a time of their own would say how busy the others were.
            new XAttribute("time", report.Elapsed.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)),
            suites
        );
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static XElement Suite(string file, PageResult? page, IEnumerable<Problem> problems)
    {
        var cases = page is null ? [] : CasesOf(page);
        var errors = problems.Where(p => p.Severity == Severity.Error).ToLookup(p => OwnerOf(p, cases));
        var elements = cases.Select((c, i) => Element(c, file, errors[i])).ToList();
        // What belongs to no block and no claim, such as a dead link, is a case of its own.
        elements.AddRange(errors[-1].Select(p => Element(new(p.Place.ToString(), p.Place, 0, null), file, [p])));
        return new XElement(
            "testsuite",
            new XAttribute("name", Clean(file)),
            new XAttribute("tests", elements.Count),
            new XAttribute("failures", elements.Count(e => e.Element("failure") is not null)),
            new XAttribute("errors", 0),
            new XAttribute("skipped", elements.Count(e => e.Element("skipped") is not null)),
            elements
        );
    }

    private static List<Case> CasesOf(PageResult page)
    {
        var cases = new List<Case>();
        foreach (var result in page.Examples)
        {
            var example = result.Example;
            // With the closing fences.
            var last = (example.Claimed ?? example.Code).Lines[^1].Line + 1;
            var skipped = result.Status switch
            {
                ExampleStatus.Skipped => example.Options.SkipReason ?? "",
                ExampleStatus.Unverified => "unverified",
                ExampleStatus.NotRun => "a block before it failed",
                _ => null,
            };
            cases.Add(new(example.Name, example.Fence, last, skipped));
        }
        foreach (var result in page.Claims)
        {
            var claim = result.Claim;
            var first = claim.Written.Start;
            var last = claim.Options.Select(o => o.Text.Start.Line).Append(first.Line).Max();
            var skipped = result.Status == ClaimStatus.NotRun ? "a block before it failed" : null;
            var kind = claim.IsChoice ? "choice" : "claim";
            cases.Add(new($"{kind} {claim.Expression.Text} ({first.Line}:{first.Column})", first, last, skipped));
        }
        return cases;
    }

    // Of several claims in one line, the last one that begins before the problem.
    private static int OwnerOf(Problem problem, List<Case> cases)
    {
        var line = problem.Place.Line;
        var column = problem.Place.Column == 0 ? int.MaxValue : problem.Place.Column;
        return cases.FindLastIndex(c =>
            line > 0 && (line, column).CompareTo((c.First.Line, line > c.First.Line ? 0 : c.First.Column)) >= 0 && line <= c.LastLine
        );
    }

    private static XElement Element(Case @case, string file, IEnumerable<Problem> problems)
    {
        var element = new XElement(
            "testcase",
            new XAttribute("name", Clean(@case.Name)),
            new XAttribute("classname", Clean(file)),
            new XAttribute("file", Clean(file)),
            new XAttribute("line", @case.First.Line)
        );
        var all = problems.ToList();
        if (all.Count > 0)
        {
            var text = string.Join("\n\n", all.Select(p => $"{p.Place}: {VerifyReport.FullTextOf(p)}"));
            element.Add(
                new XElement(
                    "failure",
                    new XAttribute("type", Clean(all[0].Code)),
                    new XAttribute("message", Clean(all[0].Message)),
                    Clean(text)
                )
            );
        }
        else if (@case.Skipped is { } reason)
            element.Add(new XElement("skipped", new XAttribute("message", Clean(reason))));
        return element;
    }

    private static XAttribute Sum(List<XElement> suites, string name) => new(name, suites.Sum(s => (int)s.Attribute(name)!));

    // A program may print what XML cannot hold even as a character reference.
    private static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                builder.Append(text[i++]).Append(text[i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                builder.Append(text[i]);
            else
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
        }
        return builder.ToString();
    }
}
