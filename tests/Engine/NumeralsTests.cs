using AnswerKey.Engine.Ledgers;
using Xunit;

namespace AnswerKey.Tests;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("the output is 141", "141")]
    [InlineData("It has 138,357,544 parameters.", "138,357,544")]
    [InlineData("about 0.475, or 47.5% of it", "0.475|47.5")]
    [InlineData("a learning rate of 1e-3.", "1e-3")]
    [InlineData("from −0.5 to +2", "−0.5|+2")]
    [InlineData("10×10 and 3x3", "10|10|3x3")]
    [InlineData("5ms, 12GB and 138M", "5ms|12GB|138M")]
    [InlineData("between 5–10 of them", "5|10")]
    [InlineData("1/3 of 7 - 2", "1|3|7|2")]
    [InlineData("The 5 filters. With 3 layers.", "5|3")]
    [InlineData("2048 units, 2000 images, 1920×1080", "2048|2000|1920|1080")]
    [InlineData("weighs $2000", "2000")]
    [InlineData("[0.1, 0.2]", "0.1|0.2")]
    [InlineData(".5 of it", ".5")]
    [InlineData("0.475 Is it", "0.475")]
    [InlineData("3 filters", "3")]
    [InlineData("1,234.5 of 1.5e−3 and 2e3x", "1,234.5|1.5e−3")]
    [InlineData("1..5 and 10..20", "1|5|10|20")]
    [InlineData("10-class problem", "10")]
    [InlineData("TensorFlow 2 and 5 layers", "5")]
    public void A_quantity_is_unproved(string prose, string expected) => Assert.Equal(expected, Found(prose, NumeralStatus.Unproved));

    [Theory]
    [InlineData("LeNet-5, VGG-16, ResNet-50 and GPT-3.5", "LeNet-5|VGG-16|ResNet-50|GPT-3.5")]
    [InlineData("x1, L2, F1, conv2d and H2O", "x1|L2|F1|conv2d|H2O")]
    [InlineData("in 2017, AlexNet (2012), 1998–2012, the 2015 paper", "2017|2012|1998|2012|2015")]
    [InlineData("the 1990s", "1990s")]
    [InlineData("the 1st, 2nd, 3rd and 10th", "1st|2nd|3rd|10th")]
    [InlineData("Part 8 of it, see figure 3 and Section 3.2.", "8|3|3.2")]
    [InlineData("TensorFlow 2, TF 1, Python 3.12, C# 14, .NET 10", "2|1|3.12|14|10")]
    [InlineData("since TensorFlow 1 and 2.", "1|2")]
    [InlineData("Parts 1 to 3 show", "1|3")]
    [InlineData("1-based, 0-indexed, 32-bit, 3D", "1|0|32|3D")]
    [InlineData("on 2026-11-21, 21 November 2026, March 3, 2015", "2026-11-21|21|2026|3|2015")]
    [InlineData("version 1.2.3 and v2.1", "1.2.3|v2.1")]
    [InlineData("as said[^1] and in #12", "1|12")]
    [InlineData("1. First", "1")]
    [InlineData("3.2 Padding", "3.2")]
    [InlineData("see https://example.org/a/2?b=3 there", "https://example.org/a/2?b=3")]
    [InlineData("0x1F", "0x1F")]
    public void A_year_an_ordinal_and_a_name_are_exempt(string prose, string expected)
    {
        Assert.Equal(expected, Found(prose, NumeralStatus.Exempt));
        Assert.Equal("", Found(prose, NumeralStatus.Unproved));
    }

    [Theory]
    [InlineData("")]
    [InlineData("No number at all, not even one.")]
    [InlineData("ten, x², n-th")]
    public void Words_are_no_numerals(string prose) => Assert.Empty(Numerals.In(prose));

    [Fact]
    public void Long_prose_without_a_number_is_read_in_linear_time()
    {
        var prose = string.Concat(Enumerable.Repeat("a-b.c 1,000,000.5e ", 50_000));

        Assert.Equal(50_000, Numerals.In(prose).Length);
    }

    private static string Found(string prose, NumeralStatus status) =>
        string.Join('|', Numerals.In(prose).Where(span => span.Status == status).Select(span => prose.Substring(span.Start, span.Length)));
}
