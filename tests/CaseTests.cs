using System.Diagnostics;
using System.Text.RegularExpressions;
using AnswerKey.Documents;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Tool;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>
/// Each folder of <c>tests/Cases</c> is a small site that has the problem it is named after, and <c>problems.txt</c> what is printed of it.
/// A <c>run.txt</c> is the command line, where it is not <c>verify</c>; <c>build</c> stands for the command without a verb. What git cannot
/// carry, and what surrounds the program, a <c>prepare.sh</c> makes: it is read by the shell that then becomes the program.
/// </summary>
public sealed partial class CaseTests
{
    private const string Told = "problems.txt";
    private const string Line = "run.txt";
    private const string Preparation = "prepare.sh";

    private static readonly string _cases = Path.Combine(Repository.Root, "tests", "Cases");

    /// <summary>Texts that no case shows beside the others of its code.</summary>
    private static readonly ProblemKind[] _textsShownElsewhere =
    [
        // Needs a file of another shape in the same place.
        EngineProblems.NotAFloor,
        // Nothing that a page may call writes past the capture, or breaks off the talk: IsolationTests, WorkerDeathTests.
        StopProblems.Flooded,
        StopProblems.BrokeOff,
        // Take the compiler twenty seconds, or gigabytes: CompilerLimitTests.
        StopProblems.CompilerBusy,
        StopProblems.CompilerFull,
        StopProblems.CompilerEnded,
        StopProblems.CompilerThrew,
        // One build meets one failure of Node: NodeStepTests.
        PageProblems.NodeTimedOut,
        PageProblems.NodeReports,
        PageProblems.NodeBabbles,
        // Are found in what came with a commit, and end a build before anything else is looked at: UnsafeFilesTests, CheckoutCheckTests.
        EngineProblems.Outside,
        ContentProblems.GitFails,
        ContentProblems.CommittedCache,
        ContentProblems.CommittedLink,
        // Takes twenty seconds: PageLimitTests.
        PageProblems.TakesTooLong,
        // Need a whole library, or a machine without an SDK: the tests of 'check'.
        DocumentsProblems.Drifted,
        DocumentsProblems.NotBuilt,
        DocumentsProblems.NotRun,
        DocumentsProblems.NoSdk,
        PageProblems.DeadLayoutLink,
        PageProblems.RepeatedId,
    ];

    /// <summary>As this site, but its owner lets blocks use a library that does what no block can.</summary>
    private static readonly SiteParts _careless = TestSite.Parts with
    {
        References = [typeof(CarelessLibrary.Careless).Assembly.Location],
        Imports = [nameof(CarelessLibrary)],
    };

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
        string[] line = site.Has(Line) ? site.Read(Line).Trim().Split(' ') : [];
        line = line switch
        {
            ["build", .. var options] => options,
            ["accept" or "check", ..] => line,
            _ => ["verify", .. line],
        };
        line = [.. line, "--log-level", "warning"];
        var output =
            site.Has(Preparation) ? await PreparedAsync(site, line)
            : line is ["check", ..] ? (await TestSite.RunExactlyAsync([.. line, "--root", site.Root])).Output
            : (await site.RunAsync(_careless, line)).Output;
        var file = Path.Combine(folder, Told);
        var agreed = File.Exists(file) ? File.ReadAllText(file) : "";
        var told = output.TrimEnd() + "\n";
        // Three dots stand for what differs from run to run.
        if (Regex.IsMatch(told, $"^{Regex.Escape(agreed).Replace(@"\.\.\.", ".*", StringComparison.Ordinal)}$"))
        {
            Assert.Contains($" {code}", told, StringComparison.Ordinal);
            return;
        }
        File.WriteAllText(file + ".new", told);
        Assert.Equal(agreed, told);
    }

    [Fact]
    public void Every_code_has_a_case_and_no_case_is_without_a_code() =>
        Assert.Equal(CatalogueCodes(), Codes.Cast<object[]>().Select(row => (string)row[0]));

    /// <summary>Each text of a code is printed by its case, or by a test that is named here.</summary>
    [Fact]
    public void Every_text_of_a_case_is_printed()
    {
        var unseen =
            from entry in Catalogue.Of(TestSite.Parts)
            let told = File.ReadAllText(Path.Combine(_cases, entry.Code, Told))
            from kind in entry.Kinds
            where !_textsShownElsewhere.Contains(kind) && !Pattern(kind).IsMatch(told)
            select kind.Message;
        Assert.Empty(unseen);
    }

    private static async Task<string> PreparedAsync(TestSite site, string[] line)
    {
        var shell = new ProcessStartInfo("bash") { WorkingDirectory = site.Root, RedirectStandardOutput = true };
        string[] program = [Environment.ProcessPath!, Repository.Program, .. line, "--root", site.Root, "--no-search"];
        foreach (var argument in (string[])["-euc", $". ./{Preparation}; exec \"$@\"", "bash", .. program])
            shell.ArgumentList.Add(argument);
        using var running = ChildProcess.Start(shell);
        var output = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return output;
    }

    private static IEnumerable<string> CatalogueCodes() => Catalogue.Of(TestSite.Parts).AsEnumerable().Select(e => e.Code);

    private static Regex Pattern(ProblemKind kind) => new(Hole().Replace(Regex.Escape(kind.Message), ".*"));

    [GeneratedRegex(@"\\\{[a-z]+}")]
    private static partial Regex Hole();
}
