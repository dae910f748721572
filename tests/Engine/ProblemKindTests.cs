using AnswerKey.Engine.Problems;
using Xunit;

namespace AnswerKey.Tests;

public sealed class ProblemKindTests
{
    [Fact]
    public void Holes_are_filled_in_their_order_and_the_same_hole_with_the_same_part() =>
        Assert.Equal(
            new Problem(Severity.Error, "test", default, "3 of 4", "write {command} 4, not 0.5"),
            new ProblemKind("test", "{part} of {whole}", "write {command} {whole}, not {share}").At(default, "3", 4, 0.5)
        );

    [Fact]
    public void A_part_with_a_hole_in_it_is_left_as_it_is() =>
        Assert.Equal("no page '{b}' in b", new ProblemKind("test", "no page '{a}' in {b}").At(default, "{b}", "b").Message);

    [Fact]
    public void A_part_of_a_million_letters_is_shortened() =>
        Assert.Equal($"not {new string('9', 500)}…", new ProblemKind("test", "not {a}").At(default, new string('9', 1_000_000)).Message);

    [Theory]
    [InlineData("one")]
    [InlineData("one", "two", "three")]
    public void A_part_too_many_or_too_few_is_a_bug(params string[] parts) =>
        Assert.Throws<ArgumentException>(() => new ProblemKind("test", "{a} and {b}").At(default, [.. parts]));
}
