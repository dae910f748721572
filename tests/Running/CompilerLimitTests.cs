using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Whatever a block or a claim does to the compiler, it is one problem at its place, and all others finish.</summary>
public sealed class CompilerLimitTests
{
    private const string Good = "```csharp run\n6 * 7\n```\n```output\n42\n```\n";

    private static readonly string _deepText =
        string.Concat(Enumerable.Repeat("$\"{", 24)) + "1" + string.Concat(Enumerable.Repeat("}\"", 24));

    private static readonly string _pairs =
        "var t0 = 1;\n" + string.Join('\n', Enumerable.Range(0, 26).Select(i => $"var t{i + 1} = (t{i}, t{i});"));

    private static readonly string _constant =
        $"const string s0 = \"{new string('a', 32)}\";\n"
        + string.Join('\n', Enumerable.Range(0, 24).Select(i => $"const string s{i + 1} = s{i} + s{i};"));

    public static TheoryData<string, string> Pages =>
        new()
        {
            {
                Block(string.Concat(Enumerable.Repeat("List<", 30_000))),
                "15:1 error compiler-limit: the block is nested too deep for the compiler"
            },
            {
                Block($"int{string.Concat(Enumerable.Repeat("[]", 30_000))} x;"),
                "15:1 error compiler-limit: the block is nested too deep for the compiler"
            },
            { Block(_constant), "15:1 error compiler-limit: the block needs more memory" },
            { Block(_pairs), "15:1 error compiler-limit: the block keeps the compiler busy" },
            { Block(_deepText), "15:1 error compiler-limit: the block keeps the compiler busy" },
            {
                $"{Good}\nIt is [42](check:6*7) and [1](<check:{_deepText}>).\n",
                "14:38 error compiler-limit: the claim's expression keeps the compiler busy"
            },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_is_too_much_for_the_compiler_is_one_problem_at_its_place(string body, string expected)
    {
        using var pages = new UncheckedPages().With("a-good", Good).With("bad", body);
        for (var i = 0; i < 4; i++)
            pages.With($"good-{i}", Good);
        using var compilers = new Compilers(
            UncheckedPages.References,
            colours: false,
            // Short where the time limit is the point, and long where a busy machine must not make it so.
            patience: TimeSpan.FromSeconds(expected.Contains("busy", StringComparison.Ordinal) ? 5 : 120)
        );
        var problem = Assert.Single(await pages.ProblemsAsync(compilers));
        Assert.StartsWith($"input/topic/bad.md:{expected}", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_killed_from_outside_is_started_again()
    {
        using var compilers = new Compilers(UncheckedPages.References, colours: true);
        var session = new SessionToCompile(
            [new BlockToCompile(BlockRole.Runs, "var x = 1;")],
            ["x", "y"],
            CheckPolicy: true,
            Emit: true,
            Colours: true
        );
        for (var i = 0; i < 3; i++)
        {
            var (compiled, loss, colours, _) = await compilers.CompileAsync(session, CancellationToken.None);
            Assert.Null(loss);
            Assert.NotNull(compiled.Blocks[0]!.Code);
            Assert.Equal("CS0103", compiled.Claims[1].Refusal!.Code);
            Assert.NotEmpty((await colours).Blocks);
            compilers.Kill();
        }
    }

    [Fact]
    public async Task Code_that_is_only_coloured_is_named_too()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("bad", $"```csharp skip=\"deep\"\n{string.Concat(Enumerable.Repeat("$\"{", 100_000))}\n```\n")
            .WithQuestion("good", Good);
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(4, exitCode);
        Assert.Contains("bad.md:7:1: error compiler-limit: the block is nested too deep", output, StringComparison.Ordinal);
        Assert.DoesNotContain("good.md", output, StringComparison.Ordinal);
    }

    private static string Block(string code) => $"{Good}\n\n```csharp run\n{code}\n```\n";
}
