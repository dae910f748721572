using Xunit;

namespace AnswerKey.Tests;

/// <summary>A page that says something its code does not compute fails, at the right place.</summary>
public sealed class WrongAnswerTests
{
    private const string Neuron = """
        The output is [141](check:y).

        ```csharp run
        double[] x = [2, 3, 4], w = [4, 5, 6];
        var y = 3 * x.Zip(w, (a, b) => a * b).Sum();
        y
        ```
        ```output
        141
        ```
        """;

    private const string Pooling = """
        ## Size: [2×3](<check:$"{pooled.GetLength(0)}×{pooled.GetLength(1)}">)

        ```csharp run
        int[,] pooled = { { 4, 6, 5 }, { 6, 6, 8 } };
        pooled
        ```
        ```output
        4 6 5
        6 6 8
        ```

        | size | rows |
        | ---- | ---- |
        | [2×3](<check:$"{pooled.GetLength(0)}×{pooled.GetLength(1)}">) | [2](check:pooled.GetLength(0)) |

        - the largest is [8](check:pooled.Cast<int>().Max())
        """;

    [Fact]
    public async Task A_page_whose_claims_hold_has_no_problem()
    {
        using var site = TestSite.Create().WithQuestion("neuron", Neuron).WithQuestion("pooling", Pooling);
        Assert.Empty(await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("[141](check:y)", "[142](check:y)", "7:16 error drift")]
    [InlineData("```output\n141", "```output\n142", "15:1 error drift")]
    [InlineData("check:y)", "check:z)", "7:27 error CS0103")]
    [InlineData("x.Zip(w,", "x.Zap(w,", "11:15 error CS1061")]
    [InlineData("3 * x", "(int)3 / 0 * x", "11:9 error CS0020")]
    public async Task A_changed_answer_is_found_at_its_place(string right, string wrong, string problem)
    {
        using var site = TestSite.Create().WithQuestion("neuron", Neuron.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(await site.ProblemsAsync(), p => p.StartsWith($"input/topic/neuron.md:{problem}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("## Size: [2×3]", "## Size: [12×12]", "7:11")]
    [InlineData("6 6 8\n", "6 6 9\n", "15:5")]
    [InlineData("| [2×3]", "| [2×2]", "20:6")]
    [InlineData("| [2](", "| [3](", "20:68")]
    [InlineData("is [8]", "is [9]", "22:19")]
    public async Task Drift_is_found_in_headings_outputs_tables_and_lists(string right, string wrong, string place)
    {
        using var site = TestSite.Create().WithQuestion("pooling", Pooling.Replace(right, wrong, StringComparison.Ordinal));
        var problem = Assert.Single(await site.ProblemsAsync());
        Assert.StartsWith($"input/topic/pooling.md:{place} error drift", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_listed_and_not_only_the_first()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("neuron", Neuron.Replace("141", "142", StringComparison.Ordinal))
            .WithQuestion("pooling", Pooling.Replace("[8]", "[9]", StringComparison.Ordinal));
        Assert.Equal(3, (await site.ProblemsAsync()).Length);
    }

    [Fact]
    public async Task A_block_deleted_from_under_its_claim_leaves_a_problem()
    {
        using var site = TestSite.Create().WithQuestion("a", "Sum [6](check:sum).\n\n```output\n6\n```\n");
        var problems = await site.ProblemsAsync();
        Assert.Contains(problems, p => p.StartsWith("input/topic/a.md:7:15 error CS0103", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("input/topic/a.md:9:1 error claim-without-block", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("no-proof", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_as_written_sets_its_own_precision()
    {
        using var site = TestSite
            .Create()
            .WithQuestion(
                "a",
                "[0.475](check:x) and [0.4748](check:x)\n\n```csharp run\nvar x = 0.47483;\nx\n```\n```output\n0.475\n```\n"
            );
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task An_output_that_nobody_claims_is_a_problem()
    {
        using var site = TestSite.Create().WithQuestion("a", "```csharp run\n1 + 1\n```\n");
        Assert.StartsWith(
            "input/topic/a.md:7:1 error unclaimed-output",
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_failed_block_stops_what_depends_on_it_with_one_note()
    {
        using var site = TestSite
            .Create()
            .WithQuestion(
                "a",
                "[1](check:a)\n\n```csharp run\nint a = \"x\";\n```\n\n```csharp run\na + 1\n```\n```output\n2\n```\n\n```csharp setup\nvar b = a;\n```\n"
            );
        Assert.Equal(
            [
                "input/topic/a.md:10:9 error CS0029: Cannot implicitly convert type 'string' to 'int'",
                "input/topic/a.md:10:9 note not-run: 2 later blocks and 1 claim not run, because of the block on line 9",
            ],
            await site.ProblemsAsync()
        );
    }

    [Theory]
    [InlineData("throw new ArgumentException(\"bad size\");", "bad size", 0)]
    [InlineData("throw new ArgumentException(\"other\");", "bad size", 1)]
    [InlineData("throw new InvalidOperationException(\"bad size\");", "bad size", 1)]
    [InlineData("var fine = 1;", "bad size", 1)]
    public async Task A_throwing_block_throws_exactly_the_type_and_message_it_claims(string code, string message, int problems)
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", $"```csharp run throws=System.ArgumentException\n{code}\n```\n```output\n{message}\n```\n");
        Assert.Equal(problems, (await site.ProblemsAsync()).Length);
    }

    [Theory]
    [InlineData("int a = \"text\";", 0)]
    [InlineData("int a = \"text\"; undefined();", 1)]
    [InlineData("int a = 1;", 1)]
    public async Task A_block_that_must_not_compile_fails_with_exactly_its_codes(string code, int problems)
    {
        using var site = TestSite.Create().WithQuestion("a", $"```csharp run error=CS0029\n{code}\n```\n");
        Assert.Equal(problems, (await site.ProblemsAsync()).Length);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task Places_are_exact_in_lists_quotes_and_with_any_line_ends(string newLine)
    {
        var body =
            "> - größer:\n>\n>   ```csharp run\n>   var s = \"ü\"; int a = s;\n>   ```\n\n1. one\n\n\t```csharp run\n\tthrow new Exception(\"x\");\n\t```\n".Replace(
                "\n",
                newLine,
                StringComparison.Ordinal
            );
        using var site = TestSite
            .Create()
            .With("input/topic/a.md", TestSite.QuestionHead.Replace("\n", newLine, StringComparison.Ordinal) + body);
        var problems = await site.ProblemsAsync();
        Assert.Contains(problems, p => p.StartsWith("input/topic/a.md:10:26 error CS0029", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_choice_must_tick_the_one_option_that_is_computed()
    {
        const string Choice =
            "```csharp run\nvar size = \"10×10\";\n```\n\n::: choice check=size\n- [ ] 12×12 — that keeps the size\n- [x] 10×10 — one is lost on each side\n:::\n";
        using var right = TestSite.Create().WithQuestion("a", Choice);
        Assert.Empty(await right.ProblemsAsync());
        using var wrong = TestSite
            .Create()
            .WithQuestion(
                "a",
                Choice.Replace("[ ] 12", "[x] 12", StringComparison.Ordinal).Replace("[x] 10", "[ ] 10", StringComparison.Ordinal)
            );
        Assert.StartsWith(
            "input/topic/a.md:12:7 error choice: option '12×12' is ticked",
            Assert.Single(await wrong.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }
}
