using System.Text.Json;
using System.Xml.Linq;
using AnswerKey.Tool.Reports;
using Xunit;

namespace AnswerKey.Tests;

public sealed class ReportTests
{
    [Fact]
    public void JUnit_has_a_suite_for_each_page_and_a_case_for_each_block_and_claim()
    {
        var root = XDocument.Parse(JUnitReport.Of(SampleReport.Value)).Root!;

        Assert.Equal("testsuites", root.Name.LocalName);
        var suites = root.Elements("testsuite").ToList();
        Assert.Equal(["input/a b, c: d.md", "input/draft.md"], suites.Select(s => (string)s.Attribute("name")!));
        Assert.Equal(
            ["size-1", "size-2", "claim y (7:11)", "claim y (7:32)"],
            suites[1].Elements("testcase").Select(c => (string)c.Attribute("name")!)
        );
        Assert.Equal("1.234", (string)root.Attribute("time")!);
    }

    [Fact]
    public void JUnit_counts_what_it_lists_and_every_case_has_its_attributes()
    {
        var root = XDocument.Parse(JUnitReport.Of(SampleReport.Value)).Root!;

        foreach (var element in root.DescendantsAndSelf().Where(e => e.Name != "testcase" && e.Attribute("tests") is not null))
        {
            var cases = element.Descendants("testcase").ToList();
            Assert.Equal(cases.Count, (int)element.Attribute("tests")!);
            Assert.Equal(cases.Count(c => c.Element("failure") is not null), (int)element.Attribute("failures")!);
            Assert.Equal(cases.Count(c => c.Element("skipped") is not null), (int)element.Attribute("skipped")!);
            Assert.Equal(0, (int)element.Attribute("errors")!);
        }
        Assert.Equal(4, (int)root.Attribute("failures")!);
        Assert.All(
            root.Descendants("testcase"),
            c =>
            {
                Assert.NotEmpty((string)c.Attribute("name")!);
                Assert.NotEmpty((string)c.Attribute("classname")!);
                Assert.True(c.Elements().Count() <= 1);
            }
        );
    }

    [Fact]
    public void JUnit_carries_the_difference_even_with_what_XML_cannot_hold()
    {
        var failure = XDocument
            .Parse(JUnitReport.Of(SampleReport.Value))
            .Descendants("testcase")
            .Single(c => (string)c.Attribute("name")! == "size-1")
            .Element("failure")!;

        Assert.Equal("drift", (string)failure.Attribute("type")!);
        Assert.Contains("claimed   142", failure.Value, StringComparison.Ordinal);
        Assert.Contains("\\u0001```", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_has_the_required_properties_and_refers_to_rules_that_exist()
    {
        using var log = JsonDocument.Parse(SarifReport.Of(SampleReport.Value, "1.0.0"));
        var root = log.RootElement;

        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(root.GetProperty("$schema").GetString(), UriKind.Absolute));
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEmpty(driver.GetProperty("name").GetString()!);
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct(), rules);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var bases = run.GetProperty("originalUriBaseIds");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(SampleReport.Value.Problems.Length, results.Count);
        foreach (var result in results)
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            var artifact = place.GetProperty("artifactLocation");
            Assert.True(Uri.IsWellFormedUriString(artifact.GetProperty("uri").GetString(), UriKind.Relative));
            Assert.True(bases.TryGetProperty(artifact.GetProperty("uriBaseId").GetString()!, out _));
            if (place.TryGetProperty("region", out var region))
            {
                Assert.All(region.EnumerateObject(), p => Assert.True(p.Value.GetInt32() >= 1));
                Assert.True(region.TryGetProperty("startLine", out _));
            }
        }
    }

    [Fact]
    public void Sarif_places_a_problem_at_its_line_and_column_and_a_file_as_a_whole_without()
    {
        using var log = JsonDocument.Parse(SarifReport.Of(SampleReport.Value, "1.0.0"));
        var places = log
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation"))
            .ToList();

        Assert.Equal("input/a%20b%2C%20c%3A%20d.md", places[0].GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(places[0].TryGetProperty("region", out _));
        Assert.Equal(2, places[1].GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(11, places[2].GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.False(places[4].GetProperty("region").TryGetProperty("startColumn", out _));
    }

    [Fact]
    public void Annotations_are_escaped_as_GitHub_demands()
    {
        var lines = GitHubAnnotations.Of(SampleReport.Value).Split('\n');

        Assert.Equal(SampleReport.Value.Problems.Length + 1, lines.Length);
        Assert.Equal("::error file=input/a b%2C c%3A d.md,title=front-matter::there is no 'Title'", lines[0]);
        Assert.StartsWith(
            "::error file=input/draft.md,line=2,col=1,title=drift::the page says 100%25 something else%0Aclaimed   142%0Acomputed",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.EndsWith("%0Ahint: run 'accept'", lines[1], StringComparison.Ordinal);
        Assert.Equal("::warning file=input/draft.md,line=99,title=long-page::a warning | with a pipe", lines[4]);
    }

    [Fact]
    public void The_job_summary_says_what_is_proved_and_what_is_wrong()
    {
        var summary = JobSummary.Of(SampleReport.Value);

        Assert.StartsWith("## 4 problems\n\n1 page, 2 blocks, 2 claims, 1.2 s.\n", summary, StringComparison.Ordinal);
        Assert.Contains("| C# blocks | 1 | 2 | 50.0 % |", summary, StringComparison.Ordinal);
        Assert.Contains("- `input/draft.md:7:11` the page says \\<b\\>10×10\\</b\\>", summary, StringComparison.Ordinal);
        Assert.Contains("  ````diff\n  claimed   142\n", summary, StringComparison.Ordinal);
        var well = SampleReport.Value with { Problems = [] };
        Assert.StartsWith("## Every answer holds\n", JobSummary.Of(well), StringComparison.Ordinal);
    }
}
