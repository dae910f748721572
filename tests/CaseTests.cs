using System.Text.RegularExpressions;
using AnswerKey.Documents;
using AnswerKey.Engine.Problems;
using AnswerKey.Tool;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>
/// Each folder of <c>tests/Cases</c> is a small site that has the problem it is named after, and <c>problems.txt</c> what is printed of it.
/// A <c>run.txt</c> is the command line, where it is not <c>verify</c>.
/// </summary>
public sealed partial class CaseTests
{
    private const string Told = "problems.txt";
    private const string Line = "run.txt";

    private static readonly string _cases = Path.Combine(Repository.Root, "tests", "Cases");

    /// <summary>Codes that no folder of files brings about everywhere, with the tests that show them.</summary>
    private static readonly Dictionary<string, string> _shownElsewhere = new()
    {
        ["compiler-limit"] = "CompilerLimitTests",
        ["cpu"] = "WorkerDeathTests",
        ["crash"] = "IsolationTests",
        ["exit"] = "IsolationTests",
        ["external-link"] = "ExternalLinksTests",
        ["killed"] = "IsolationTests",
        ["left-running"] = "IsolationTests",
        ["memory"] = "WorkerDeathTests",
        ["node-failed"] = "NodeStepTests",
        ["node-missing"] = "NodeStepTests",
        ["node-modules-missing"] = "NodeStepTests",
        ["plot"] = "NodeStepTests",
        ["unreadable"] = "StrictInputTests",
        ["unsafe-file"] = "UnsafeFilesTests",
        ["unstable"] = "DeterminismTests",
    };

    /// <summary>Texts that no case shows beside the others of its code.</summary>
    private static readonly ProblemKind[] _textsShownElsewhere =
    [
        EngineProblems.NotAFloor,
        StopProblems.Flooded,
        DocumentsProblems.Drifted,
        DocumentsProblems.NotBuilt,
        DocumentsProblems.NoSdk,
    ];

    public static TheoryData<string> Codes =>
        [.. Directory.EnumerateDirectories(_cases).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    /// <summary>A test that fails writes what it got beside what was agreed on, ending in <c>.new</c>.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_case_prints_what_was_agreed_on(string code)
    {
        var folder = Path.Combine(_cases, code);
        using var site = TestSite.CopyOf(folder);
        Directory.CreateSymbolicLink(site.PathOf("theme"), Path.Combine(Repository.Root, "theme"));
        var line = site.Has(Line) ? site.Read(Line).Trim().Split(' ') : [];
        if (line is not ["accept" or "check", ..])
            line = ["verify", .. line];
        var quiet = new[] { "--log-level", "warning" };
        var (_, output) = await (
            line is ["check", ..] ? TestSite.RunExactlyAsync([.. line, .. quiet, "--root", site.Root]) : site.RunAsync([.. line, .. quiet])
        );
        var file = Path.Combine(folder, Told);
        var agreed = File.Exists(file) ? File.ReadAllText(file) : "";
        var told = output.TrimEnd() + "\n";
        if (agreed != told)
            File.WriteAllText(file + ".new", told);
        Assert.Equal(agreed, told);
        Assert.Contains($" {code}", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_case_and_no_case_is_without_a_code() =>
        Assert.Equal(CatalogueCodes().Except(_shownElsewhere.Keys), Codes.Cast<object[]>().Select(row => (string)row[0]));

    [Fact]
    public void What_is_shown_elsewhere_is_a_code_and_a_test()
    {
        Assert.Empty(_shownElsewhere.Keys.Except(CatalogueCodes()));
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories);
        Assert.Subset(tests.Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet(), _shownElsewhere.Values.ToHashSet());
    }

    /// <summary>Each text of a code that has a case is printed by it, or by a test that is named here.</summary>
    [Fact]
    public void Every_text_of_a_case_is_printed()
    {
        var unseen =
            from entry in Catalogue.Of(TestSite.Parts)
            where !_shownElsewhere.ContainsKey(entry.Code)
            let told = File.ReadAllText(Path.Combine(_cases, entry.Code, Told))
            from kind in entry.Kinds
            where !_textsShownElsewhere.Contains(kind) && !Pattern(kind).IsMatch(told)
            select kind.Message;
        Assert.Empty(unseen);
    }

    private static IEnumerable<string> CatalogueCodes() => Catalogue.Of(TestSite.Parts).AsEnumerable().Select(e => e.Code);

    private static Regex Pattern(ProblemKind kind) => new(Hole().Replace(Regex.Escape(kind.Message), ".*"));

    [GeneratedRegex(@"\\\{[a-z]+}")]
    private static partial Regex Hole();
}
