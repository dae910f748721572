using AnswerKey.Comparing;
using AnswerKey.Engine.Accepting;
using Xunit;

namespace AnswerKey.Tests;

public sealed class AcceptanceTextTests
{
    [Theory]
    // Numbers keep their precision and their style.
    [InlineData("0.475", "0.48231", "0.482")]
    [InlineData("0.475", "1", "1.000")]
    [InlineData("0.475", "-0.48231", "-0.482")]
    [InlineData("0.475", "1E-07", "0.000")]
    [InlineData("0.475", "-0.0001", "0.000")]
    [InlineData(".475", "0.48231", ".482")]
    [InlineData("+0.475", "0.48231", "+0.482")]
    [InlineData("-0.475", "0.48231", "0.482")]
    [InlineData("−0.475", "-0.48231", "−0.482")]
    [InlineData("0.9", "0.9999", "1.0")]
    [InlineData("142", "141", "141")]
    [InlineData("142", "141.0", "141")]
    [InlineData("142", "141.5", "141.5")]
    [InlineData("1", "1E+20", "100000000000000000000")]
    [InlineData("1152921504606847000", "1.152921504606847E+18", "1152921504606846976")]
    [InlineData("1", "1.2676506002282294E+30", "1267650600228229401496703205376")]
    [InlineData("...", "3", "3")]
    [InlineData("...\n...", "a\nb", "a\nb")]
    [InlineData("1.0e-7", "2.345E-07", "2.3e-7")]
    [InlineData("1.0E-07", "2.345E-08", "2.3E-08")]
    [InlineData("1.0e-7", "9.96E-08", "1.0e-7")]
    [InlineData("1.0e−7", "2.345E-09", "2.3e−9")]
    [InlineData("1e+3", "20000", "2e+4")]
    [InlineData("2.0e-7", "0.5", "5.0e-1")]
    [InlineData("1.0e-7", "0", "0")]
    [InlineData("0.5", "NaN", "NaN")]
    [InlineData("∞", "0.5", "0.5")]
    [InlineData("007", "012", "012")]
    [InlineData("47.5%", "48.231%", "48.2%")]
    [InlineData("138,357,544", "138,357,545", "138,357,545")]
    // Padding stays as it was made.
    [InlineData("[ 0.1,  0.2 ]", "[0.1, 0.3]", "[ 0.1,  0.3 ]")]
    [InlineData(" 1   2\n30   4", "1 2\n30 5", " 1   2\n30   5")]
    [InlineData("  1  22\n 10   3", "1 9\n10 3", "  1   9\n 10   3")]
    [InlineData("  9\n 10", "100\n10", "100\n 10")]
    [InlineData("[ 9, 1]\n[10, 2]", "[8, 1]\n[10, 12]", "[ 8, 1]\n[10, 12]")]
    [InlineData("x   1", "x 10", "x   10")]
    // Lines and words.
    [InlineData("a\nb\nc", "a\nc", "a\nc")]
    [InlineData("a\nc", "a\nb\nc", "a\nb\nc")]
    [InlineData("mean 0.5\nsd 0.10", "mean 0.475\nmax 3\nsd 0.2222", "mean 0.5\nmax 3\nsd 0.22")]
    [InlineData("loss is 0.475 now", "loss was 0.48231 then", "loss was 0.482 then")]
    [InlineData("[1, 2]", "[1, 2, 3]", "[1, 2, 3]")]
    [InlineData("[1, 2, 3]", "[1, 2]", "[1, 2]")]
    [InlineData("10×10", "12×12", "12×12")]
    [InlineData("yes", "no", "no")]
    [InlineData("", "141", "141")]
    [InlineData("a\n\n", "b", "b\n\n")]
    // Wildcards stay where they still match.
    [InlineData("took ... ms, loss 0.5", "took 12 ms, loss 0.7222", "took ... ms, loss 0.7")]
    [InlineData("a\n...\nz 1", "a\nb\nc\nz 2", "a\n...\nz 2")]
    [InlineData("epoch 1 ...\nepoch 2 ...", "epoch 1 x\nepoch 3 y", "epoch 1 ...\nepoch 3 ...")]
    [InlineData("[1, ..., 5]", "[1, 2, 3, 6]", "[1, ..., 6]")]
    [InlineData("0.333...", "0.6666666", "0.666...")]
    [InlineData("x = 0.333...", "x = 1", "x = 1")]
    [InlineData("a ... ms", "a 12 s", "a ... s")]
    [InlineData("a\n...\nz", "a\nb\nc", "a\n...\nc")]
    [InlineData("x = 0.333..., y = 1", "x = 0.33333, y = 2", "x = 0.333..., y = 2")]
    public void An_accepted_text_keeps_all_that_still_holds(string claimed, string computed, string accepted)
    {
        Assert.Equal(accepted, Written(claimed, computed));
        Assert.True(Comparison.Compare(accepted, computed, Tolerance.None).Holds);
    }

    [Theory]
    [InlineData("0.475", "0.47483")]
    [InlineData(" 1   2 \r\n10  20\r\n", "1 2\n10 20")]
    [InlineData("a\n...\nb", "a\nx\nb")]
    public void A_claim_that_holds_is_given_back_as_it_is(string claimed, string computed) =>
        Assert.Equal(claimed, Written(claimed, computed));

    [Fact]
    public void Nothing_cannot_be_claimed()
    {
        Assert.Contains("nothing was computed", Refusal("141", ""), StringComparison.Ordinal);
        Assert.Contains("nothing was computed", Refusal("141", " \n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "...")]
    [InlineData("1", "a...z")]
    [InlineData("a\nb", "a\n...")]
    [InlineData("a 1", "a ... 2")]
    [InlineData("x\n1", "x\ny\n...\n2")]
    [InlineData("...", "a...")]
    [InlineData("... 1", "... and ... 2 ...")]
    public void Computed_dots_that_would_be_a_wildcard_are_refused(string claimed, string computed) =>
        Assert.Contains("wildcard", Refusal(claimed, computed), StringComparison.Ordinal);

    [Theory]
    [InlineData("3.1", "3.10", "3.10")]
    [InlineData("+1.0", "1.04", "1.04")]
    [InlineData("v 2.0 ...", "v 2.14 x", "v 2.14 ...")]
    public void A_computed_text_is_written_as_it_is(string claimed, string computed, string accepted) =>
        Assert.Equal((accepted, null), AcceptanceText.Write(claimed, computed, Tolerance.None, TextParts.Of(isText: true, [])));

    private static string? Written(string claimed, string computed) =>
        AcceptanceText.Write(claimed, computed, Tolerance.None) is (var text, null) ? text : null;

    private static string? Refusal(string claimed, string computed) => AcceptanceText.Write(claimed, computed, Tolerance.None).Refusal;

    [Fact]
    public void Whatever_is_accepted_holds_and_is_accepted_unchanged_the_second_time()
    {
        var random = new Random(3);
        string[] pieces =
        [
            "...",
            " ",
            "  ",
            "1",
            "22",
            "-0.5",
            "0.475",
            "1.0e-7",
            "[",
            "]",
            ", ",
            "a",
            "x1",
            ".",
            "\n",
            "∞",
            "5ms",
            "007",
            "−3",
        ];
        for (var i = 0; i < 30_000; i++)
        {
            var (claimed, computed) = (Piece(), Piece());
            var accepted = Written(claimed, computed);
            if (accepted is null && computed.Contains("...", StringComparison.Ordinal))
                continue;
            if (computed.Trim().Length == 0)
            {
                Assert.True(accepted is null || accepted == claimed);
                continue;
            }
            Assert.NotNull(accepted);
            Assert.True(Comparison.Compare(accepted, computed, Tolerance.None).Holds, $"{claimed}\n=>\n{accepted}\nfor\n{computed}");
            Assert.Equal(accepted, Written(accepted, computed));
        }

        string Piece() => string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
