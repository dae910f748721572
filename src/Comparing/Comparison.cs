using System.Collections.Immutable;

namespace AnswerKey.Comparing;

/// <summary>What a comparison found.</summary>
/// <param name="Difference">Several lines for a problem's detail, without colours and at most some thousand characters; empty if the claim holds.</param>
/// <param name="Line">0-based line of the claimed text in which the first difference stands.</param>
/// <param name="Column">0-based, in that line.</param>
internal sealed record ComparisonResult(bool Holds, string Difference, int Line = 0, int Column = 0)
{
    public static readonly ComparisonResult Held = new(true, "");
}

/// <summary>Decides whether a computed text is what a page claims.</summary>
/// <remarks>
/// Text must be equal, after line ends, trailing white space and empty lines at the end are normalised. These differences are free:
/// <list type="bullet">
/// <item>a number holds for every value that rounds to it as written (<c>0.475</c>, <c>1.0e-7</c>; a half rounds to both sides),
/// and for every value within the tolerance. A whole number without point or exponent is exact. The value counts and not its style:
/// <c>141</c> is <c>141.0</c>, <c>+5</c> is <c>5</c>, <c>−5</c> with a Unicode minus is <c>-5</c>, <c>-0.00</c> is <c>0.00</c>,
/// <c>∞</c> is <c>Infinity</c>;</item>
/// <item>digits in a word (<c>conv2d</c>, <c>12ms</c>, <c>1.2.3</c>), more than 1,000 digits and exponents above 400 are text; so is the comma of
/// <c>138,357,544</c>, which is not <c>138357544</c>; and leading zeros count, <c>007</c> is not <c>7</c>;</item>
/// <item>how much white space stands between two numbers or between a number and a word, and whether any stands between brackets,
/// commas, semicolons and numbers, or before a number or bracket that begins a line;</item>
/// <item><c>...</c> in a line stands for any text, on a line of its own for any lines or none. Digits that touch it are the
/// beginning or the end of a number: <c>0.333...</c>.</item>
/// </list>
/// An empty claim holds for nothing, and neither do wildcards alone. Where a text was computed and not a number, digits are text too:
/// <c>3.1</c> is not the version <c>3.10</c>.
/// </remarks>
internal static class Comparison
{
    /// <param name="texts">What of the computed value is text.</param>
    public static ComparisonResult Compare(string claimed, string computed, Tolerance tolerance, TextParts? texts = null)
    {
        texts ??= TextParts.None;
        var wanted = ComparisonLine.LinesOf(claimed, isClaim: true, texts);
        var found = ComparisonLine.LinesOf(computed, isClaim: false, texts);
        var exact = ExactTolerance.Of(tolerance);
        if (Holds(wanted, found, exact))
            return ComparisonResult.Held;
        var difference = new ComparisonDifference(wanted, found, exact);
        return new(false, difference.ToString(), difference.Line, difference.Column);
    }

    internal static bool Holds(ImmutableArray<ComparisonLine> claimed, ImmutableArray<ComparisonLine> computed, ExactTolerance tolerance) =>
        SaysSomething(claimed) && new LineAlignment(claimed, computed, tolerance).Holds();

    internal static bool SaysSomething(ImmutableArray<ComparisonLine> claimed) => claimed.Any(line => line.SaysSomething);
}
