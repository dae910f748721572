using AnswerKey.Engine.Accepting;
using Xunit;

namespace AnswerKey.Tests;

public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("   ", "-  ")]
    [InlineData("> ", null)]
    [InlineData(">   ", "> - ")]
    [InlineData("\t", null)]
    public void A_fence_is_rewritten_inside_its_container(string prefix, string? firstPrefix)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            string Page(string claimed) =>
                new DraftPage(newLine).Line("Before.").Output(claimed, "1\n\n2\n3", prefix, firstPrefix).Line("After.").Text;
            foreach (var claimed in new[] { "1\n\n2\n4", "1", "7\n\n2\n3", "1\n\n2\n3\n4", "\n2" })
            {
                var draft = new DraftPage(newLine).Line("Before.").Output(claimed, "1\n\n2\n3", prefix, firstPrefix).Line("After.");
                Assert.Equal(Page("1\n\n2\n3"), draft.Accepted());
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("> ")]
    public void An_empty_fence_is_filled(string prefix) =>
        Assert.Equal(
            new DraftPage("\r\n").Output("1\n2", "1\n2", prefix).Text,
            new DraftPage("\r\n").Output(null, "1\n2", prefix).Accepted()
        );

    [Fact]
    public void A_fence_grows_when_the_output_would_close_it()
    {
        var page = new DraftPage().Line("x").Output("a", "a\n```\nb", "> ").Line("y");

        Assert.Equal("x\n> ````output\n> a\n> ```\n> b\n> ````\ny\n", page.Accepted());
    }

    [Fact]
    public void Only_what_drifted_is_touched()
    {
        var page = new DraftPage().Output("0.5  ", "0.475").Output("142", "141", name: "proof-2").Claim("It is ", "0.5", "0.475", ", and");

        Assert.Equal(page.Text.Replace("142", "141", StringComparison.Ordinal), page.Accepted());
    }

    [Fact]
    public void Blocks_are_chosen_by_name_and_claims_by_the_block_that_proves_them()
    {
        var page = new DraftPage()
            .Output("1", "2", name: "one")
            .Output("1", "2", name: "two")
            .Claim("a ", "1", "2", provedBy: "one")
            .Claim("b ", "1", "2", provedBy: "two")
            .Claim("c ", "1", "2", provedBy: null);

        var edits = Acceptance.Plan(page.Result, page.Text, name => name == "two").Edits;

        Assert.Equal(2, edits.Length);
        var accepted = Acceptance.Rewrite(page.Text, edits);
        Assert.Contains("b [2]", accepted, StringComparison.Ordinal);
        Assert.Contains("a [1]", accepted, StringComparison.Ordinal);
        Assert.Contains("c [1]", accepted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("142", "142", "141", "141")]
    [InlineData("0.475", "0.475", "0.48231", "0.482")]
    [InlineData("[2, 3]", "[2, 3]", "[2, 4]", "[2, 4]")]
    [InlineData("[2, 3]", @"\[2, 3\]", "[2, 4]", @"\[2, 4\]")]
    [InlineData("[2, 3]", "[2, 3]", "2", "2")]
    [InlineData("2", "2", "[2]", @"\[2\]")]
    [InlineData("a", "a", "x_1 * `y` <b> a|b ^2 $3", @"x\_1 \* \`y\` \<b> a\|b \^2 \$3")]
    [InlineData("x", "x", "a == b", @"a \=\= b")]
    [InlineData("x", "x", "a = +1", "a = +1")]
    [InlineData("10×10", "10&times;10", "10×12", "10&times;12")]
    [InlineData("a & b", "a &amp; b", "a & c", "a &amp; c")]
    [InlineData("142", "`142`", "141", "`141`")]
    [InlineData(@"a\b", @"`a\b`", @"a\c", @"`a\c`")]
    [InlineData("5*2", @"5\*2", "6*2", @"6\*2")]
    public void A_prose_claim_is_rewritten_as_Markdown(string value, string source, string computed, string accepted)
    {
        var page = new DraftPage("\r\n").Line("# T").Claim("| So ", value, computed, " |", source);

        Assert.Equal($"# T\r\n| So [{accepted}](check:y) |\r\n", page.Accepted());
    }

    [Theory]
    [InlineData("3", "", "[4][3]")]
    [InlineData("3", "[]", "[4][3]")]
    [InlineData("3", "[n]", "[4][n]")]
    [InlineData("3", " (see there)", "[4][3] (see there)")]
    [InlineData("3", "(see there)", "[4][3](see there)")]
    [InlineData("3", "(<check:y + 1>)", "[4](<check:y + 1>)")]
    [InlineData("`3`", "", "[`4`][`3`]")]
    [InlineData("`3`", "[]", "[`4`][`3`]")]
    public void A_claim_whose_text_names_its_definition_stays_a_claim(string source, string target, string accepted)
    {
        var page = new DraftPage().Claim("So ", "3", "4", ".", source, target: target);

        Assert.Equal($"So {accepted}.\n", page.Accepted());
    }

    [Theory]
    [InlineData("3", "**3**", "4", "markup, **3**")]
    [InlineData("103", "10^3^", "104", "markup")]
    [InlineData("3", "$3$", "4", "formula")]
    [InlineData("one two", "one\ntwo", "one three", "two lines")]
    [InlineData("a", "a", "a...z", "wildcard")]
    public void A_claim_that_is_left_is_left_for_the_true_reason(string value, string source, string computed, string reason)
    {
        var page = new DraftPage().Claim("So ", value, computed, ".", source);

        var plan = Acceptance.Plan(page.Result, page.Text);

        Assert.Empty(plan.Edits);
        Assert.Contains(reason, Assert.Single(plan.Refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tick_of_a_choice_moves()
    {
        var page = new DraftPage("\r\n").Choice("10×10", ('X', "12×12"), (' ', "10×10"), (' ', "8×8"));
        var right = new DraftPage("\r\n").Choice("10×10", (' ', "12×12"), ('X', "10×10"), (' ', "8×8"));

        Assert.Equal(right.Text, page.Accepted());
        Assert.Equal(
            right.Text.Replace('X', 'x'),
            new DraftPage("\r\n").Choice("10×10", (' ', "12×12"), (' ', "10×10"), (' ', "8×8")).Accepted()
        );
    }

    [Theory]
    [InlineData("no option equals 9×9", "9×9")]
    [InlineData("more than one option equals 10.0", "10.0")]
    public void A_choice_without_one_right_option_is_refused(string reason, string computed)
    {
        var page = new DraftPage().Choice(computed, ('x', "12×12"), (' ', "10"), (' ', "10.0"));

        var plan = Acceptance.Plan(page.Result, page.Text);

        Assert.Empty(plan.Edits);
        Assert.Contains(reason, Assert.Single(plan.Refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changed_since_it_was_read_is_left_alone()
    {
        var page = new DraftPage().Output("142", "141").Claim("a ", "1", "2").Choice("b", ('x', "a"), (' ', "b"));

        var plan = Acceptance.Plan(page.Result, "\n\n\n" + page.Text);
        var shorter = Acceptance.Plan(page.Result, page.Text[..5]);

        Assert.Empty(plan.Edits);
        Assert.Equal(3, plan.Refused.Length);
        Assert.All(plan.Refused, p => Assert.Contains("changed since", p.Message, StringComparison.Ordinal));
        Assert.Empty(shorter.Edits);
    }

    [Fact]
    public void What_cannot_be_written_there_is_refused_with_its_reason()
    {
        var page = new DraftPage().Output("1", "").Output("1", "a\0b").Claim("a ", "1", "2\n3").Claim("b ", "1", "a|b", source: "`1`");

        var plan = Acceptance.Plan(page.Result, page.Text);

        Assert.Empty(plan.Edits);
        Assert.Equal(4, plan.Refused.Length);
        Assert.Equal("input/draft.md:2:1", plan.Refused[0].Place.ToString());
    }

    [Fact]
    public void Edits_for_another_text_are_a_bug()
    {
        Assert.Throws<ArgumentException>(() => Acceptance.Rewrite("abc", [new(2, 2, "")]));
        Assert.Throws<ArgumentException>(() => Acceptance.Rewrite("abc", [new(0, 2, ""), new(1, 1, "")]));
    }

    [Fact]
    public void Mutated_pages_get_their_original_bytes_back()
    {
        var random = new Random(41);
        for (var i = 0; i < 3_000; i++)
        {
            var page = new RandomPage(random);
            var mutated = page.Draft(mutate: true);

            Assert.Equal(page.Draft(mutate: false).Text, mutated.Accepted());
        }
    }
}
