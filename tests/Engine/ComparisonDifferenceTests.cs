using AnswerKey.Comparing;
using Xunit;

namespace AnswerKey.Tests;

public sealed class ComparisonDifferenceTests
{
    [Fact]
    public void The_differing_digits_are_marked_and_the_distance_is_said() =>
        Says(
            "0.475",
            "0.48231",
            """
            claimed   0.475
            computed  0.48231
                         ^^^^
            off by 0.00731, where 0.0005 is allowed
            """
        );

    [Fact]
    public void A_whole_number_is_said_to_be_exact() =>
        Says(
            "5",
            "5.4",
            """
            claimed   5
            computed  5.4
                       ^^
            off by 0.4: a whole number is exact
            """
        );

    [Fact]
    public void What_a_double_holds_is_said_where_its_digits_do_not_say_it() =>
        Says(
            "1152921504606847000",
            "1.152921504606847E+18",
            """
            claimed   1152921504606847000
            computed  1.152921504606847E+18
                       ^^^^^^^^^^^^^^^^^^^^
            off by 24: the computed number is exactly 1152921504606846976
            """
        );

    [Fact]
    public void Wildcards_alone_are_said_to_claim_nothing() =>
        Says("...", "3", "claimed   ...\ncomputed  3\na claim of nothing but ... holds for nothing");

    [Fact]
    public void Each_differing_number_of_a_vector_is_marked() =>
        Says(
            "[0.1, 0.25, 0.33]",
            "[0.1, 0.2401, 0.3777]",
            """
            claimed   [0.1, 0.25, 0.33]
            computed  [0.1, 0.2401, 0.3777]
                               ^^^     ^^^
            2 numbers differ, by up to 0.0477
            """
        );

    [Fact]
    public void What_is_missing_is_marked_where_it_should_be() =>
        Says(
            "[1, 2, 3]",
            "[1, 2]",
            """
            claimed   [1, 2, 3]
            computed  [1, 2]
                           ^
            """
        );

    [Fact]
    public void Spacing_alone_is_named() =>
        Says(
            "Hello, world",
            "Hello,world",
            """
            claimed   Hello, world
            computed  Hello,world
                            ^
            only the spacing differs
            """
        );

    [Fact]
    public void Several_lines_are_shown_as_a_line_diff_with_carets() =>
        Says(
            "1 2 3\n4 5 6\n7 8 9",
            "1 2 3\n4 5 7\n7 8 9",
            """
            - claimed  + computed
              1 2 3
            - 4 5 6
            + 4 5 7
                  ^  off by 1
              7 8 9
            """
        );

    [Fact]
    public void Added_and_removed_lines_are_shown_and_agreeing_ones_are_counted() =>
        Says(
            "a\nb\nc\nd\ne\nf\nx",
            "a\nb\nc\nd\ne\nf2\nf\ny y",
            """
            - claimed  + computed
              … 3 lines that agree
              d
              e
            + f2
              f
            - x
            + y y
              ^^^
            """
        );

    [Fact]
    public void A_wildcard_line_stays_in_the_diff() =>
        Says(
            "a\n...\nz 1",
            "a\nb\nc\nz 2",
            """
            - claimed  + computed
              a
              ...
            - z 1
            + z 2
                ^  off by 1
            """
        );

    [Fact]
    public void The_beginning_of_a_number_is_marked_without_a_distance() =>
        Says(
            "0.1...",
            "0.2345",
            """
            claimed   0.1...
            computed  0.2345
                        ^^^^
            """
        );

    [Fact]
    public void Nothing_is_called_nothing()
    {
        Says("", "141", "claimed   (nothing)\ncomputed  141");
        Says("141", "", "claimed   141\ncomputed  (nothing)");
        Says("", "", "claimed   (nothing)\ncomputed  (nothing)\nan empty claim holds for nothing");
    }

    [Fact]
    public void What_a_terminal_would_obey_is_made_visible() =>
        Says(
            "ok",
            "\u001b[31mok\t\u200b!",
            """
            claimed   ok
            computed  \u001b[31mok\t\u200b!
                      ^^^^^^^^^^^^^^^^^^^^^
            """
        );

    [Fact]
    public void Long_outputs_are_cut_in_the_message_around_what_differs()
    {
        var head = string.Concat(Enumerable.Repeat("word ", 2_000));
        var difference = Comparison.Compare(head + "1 end", head + "2 end", Tolerance.None).Difference;

        Assert.InRange(difference.Length, 1, 1_000);
        Assert.Contains("word 1 end", difference, StringComparison.Ordinal);
        Assert.Contains("word 2 end", difference, StringComparison.Ordinal);

        var many = string.Join('\n', Enumerable.Range(0, 100_000));
        var others = string.Join('\n', Enumerable.Range(1, 100_000).Select(i => $"{i} x"));
        difference = Comparison.Compare(many, others, Tolerance.None).Difference;

        Assert.InRange(difference.Length, 1, 5_000);
        Assert.Contains("more lines", difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("141", "142", 0, 0)]
    [InlineData("x = 141", "x = 142", 0, 4)]
    [InlineData("1 2 3\n4 5 6\n7 8 9", "1 2 3\n4 5 7\n7 8 9", 1, 4)]
    [InlineData("a\nb\nc", "a\nc", 1, 0)]
    [InlineData("a\nc", "a\nb\nc", 1, 0)]
    [InlineData("a\nb", "a\nb\nc", 1, 1)]
    [InlineData("a\n...\nz 1", "a\nb\nc\nz 2", 2, 2)]
    public void The_first_difference_is_placed_in_the_claimed_text(string claimed, string computed, int line, int column)
    {
        var result = Comparison.Compare(claimed, computed, Tolerance.None);
        Assert.Equal((line, column), (result.Line, result.Column));
    }

    [Theory]
    [InlineData("a    b   c", "a  b  d", 9)]
    [InlineData("a  b  c", "a  b  d", 6)]
    [InlineData("a    x   c", "a  b  c", 5)]
    public void A_column_of_a_table_is_found_however_wide_it_is(string claimed, string computed, int column)
    {
        var narrow = Comparison.Compare(OutputText.WithNarrowColumns(claimed), computed, Tolerance.None);
        Assert.Equal(column, OutputText.WideColumn(claimed, narrow.Column));
    }

    private static void Says(string claimed, string computed, string difference) =>
        Assert.Equal(difference.ReplaceLineEndings("\n"), Comparison.Compare(claimed, computed, Tolerance.None).Difference);
}
