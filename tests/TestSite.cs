using AnswerKey.Engine.Problems;
using AnswerKey.Interview;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Theme.Layouts;
using AnswerKey.Tool.Commands;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tests;

/// <summary>A whole small site in a temporary folder, and the ways to work on it.</summary>
internal sealed class TestSite : IDisposable
{
    public const string QuestionHead = "---\nTitle: A question\nDescription: What a page is for.\nLevel: beginner\n---\n\n";

    private readonly Dictionary<string, int> _questions = [];

    private TestSite() => Root = Directory.CreateTempSubdirectory("answer-key-test-").FullName;

    public string Root { get; }

    /// <summary>What the site of this repository is made of.</summary>
    public static SiteParts Parts { get; } = new() { Document = typeof(Document), Plugins = [new InterviewPlugin()] };

    public SiteOptions Options => SiteOptions.For(Root) with { Theme = Path.Combine(Repository.Root, "theme"), Parts = Parts };

    /// <summary>A site without a file.</summary>
    public static TestSite Empty() => new();

    /// <summary>A site with one topic, <c>topic</c>, and a home page.</summary>
    public static TestSite Create() =>
        new TestSite()
            .With("input/index.md", "---\nTitle: Home\nDescription: The first page.\n---\n\nWelcome.\n")
            .With("input/topic/_directory.yml", "Title: A topic\nDescription: For tests.\nQuestions: true\n");

    /// <summary>A copy of a folder, hidden files and all.</summary>
    public static TestSite CopyOf(string folder)
    {
        var site = new TestSite();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = site.PathOf(Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return site;
    }

    /// <summary>Writes a file; line ends and all as they stand in <paramref name="text"/>.</summary>
    public TestSite With(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>
    /// Writes <c>input/topic/{name}.md</c> with complete front matter; the body begins on line 7. The first has the title of
    /// <see cref="QuestionHead"/>, the others each another.
    /// </summary>
    public TestSite WithQuestion(string name, string body)
    {
        _questions.TryAdd(name, _questions.Count);
        var title = _questions[name] == 0 ? "A question" : $"A question, number {_questions[name]}";
        return With($"input/topic/{name}.md", QuestionHead.Replace("A question", title, StringComparison.Ordinal) + body);
    }

    public TestSite Without(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public bool Has(string path) => File.Exists(PathOf(path));

    public string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Runs every example and checks every claim, in this process, with real workers.</summary>
    public async Task<SiteBuild> VerifyAsync(bool useCache = false, SiteParts? parts = null)
    {
        using var builder = new SiteBuilder(Options with { UseCache = useCache, Parts = parts ?? Parts }, BuildMode.Verify);
        return await builder.BuildAsync(_ => { }, CancellationToken.None);
    }

    /// <summary>
    /// The problems of <see cref="VerifyAsync"/>, one a line: <c>input/topic/a.md:7:1 error drift: message</c>; without that such a site
    /// repeats a title, or has nothing in its topic.
    /// </summary>
    public async Task<string[]> ProblemsAsync(SiteParts? parts = null) =>
        [
            .. (await VerifyAsync(parts: parts))
                .Problems.Where(p => p.Code != ContentProblems.EmptyTopic.Code && p.Code != PageProblems.DuplicateTitle.Code)
                .Select(Line),
        ];

    /// <summary>Runs a command line on this site.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(params string[] args) => RunExactlyAsync([.. args, "--root", Root, "--no-search"]);

    /// <summary>The same where the site is made of other parts.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(SiteParts parts, params string[] args) =>
        RunExactlyAsync(parts, [.. args, "--root", Root, "--no-search"]);

    /// <summary>Runs a command line as it is, on no site in particular.</summary>
    public static Task<(int ExitCode, string Output)> RunExactlyAsync(params string[] args) => RunExactlyAsync(Parts, args);

    private static async Task<(int ExitCode, string Output)> RunExactlyAsync(SiteParts parts, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(args, parts, new Terminal(output, interactive: false));
        return (exitCode, output.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static string Line(Problem problem) =>
        $"{problem.Place} {problem.Severity.ToString().ToLowerInvariant()} {problem.Code}: {problem.Message}";
}
