using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace AnswerKey.Comparing;

/// <summary>A number as it is written: its value, and how precisely the writing states it.</summary>
/// <param name="Special">NaN or an infinity; 0 for a number that has digits.</param>
/// <param name="IsWhole">Written without point and exponent: a whole number states itself exactly.</param>
/// <param name="HasExponent">Written with an exponent: it states significant digits.</param>
/// <param name="PaddedDigits">Number of digits before the point if the first of several is 0, else 0: <c>007</c> is not <c>7</c>.</param>
internal readonly partial record struct WrittenNumber(ExactDecimal Value, double Special, bool IsWhole, bool HasExponent, int PaddedDigits)
{
    /// <summary>A regular expression: digits, a fraction and an exponent, without a sign.</summary>
    public const string Grammar = @"(?>[0-9]+(?:\.[0-9]+)?|(?<!\.)\.[0-9]+)(?:[eE][-+−]?[0-9]+(?![\p{L}\p{N}_]))?";

    // Longer ones are text: they are compared digit by digit, and an exponent such as 1e999999999 must not be multiplied out.
    private const int MostDigits = 1000;
    private const int MostExponent = 400;

    // Beyond, a double cannot hold every whole number: 2^53.
    private static readonly ExactDecimal _largestSure = new(9007199254740992, 0);
    private static readonly ExactDecimal _half = new(5, -1);
    private static readonly ExactDecimal _twentieth = new(5, -2);

    public bool IsFinite => Special == 0;

    /// <summary>The smallest step that the writing can state: 0.001 for <c>0.475</c>, 0.1e-7 for <c>1.0e-7</c>.</summary>
    public ExactDecimal Unit => new(BigInteger.One, Value.Exponent);

    /// <summary>
    /// Length of the number that starts at <paramref name="start"/>, or 0. Digits that touch a letter (<c>x1</c>, <c>12ms</c>) or a
    /// second point (<c>1.2.3</c>) are text. The caller does not ask inside a word.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> line, int start)
    {
        var at = start;
        if (IsSign(line[at]))
        {
            // After a value it is an operator or a hyphen: 5-3, f(x)-2, 2026-11-21.
            if (start > 0 && (IsWord(line[start - 1]) || line[start - 1] is ')' or ']'))
                return 0;
            at++;
        }
        var end = EndOfUnsigned(line, at);
        if (end < 0 || (end < line.Length && IsWord(line[end]) && line[end - 1] != '∞'))
            return 0;
        if (end + 1 < line.Length && line[end] == '.' && char.IsAsciiDigit(line[end + 1]))
            return 0;
        return end - start;
    }

    /// <summary>Reads exactly what <see cref="LengthAt"/> finds.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out WrittenNumber number)
    {
        number = default;
        if (text.IsEmpty || LengthAt(text, 0) != text.Length)
            return false;
        number = Parse(text);
        return true;
    }

    /// <summary>Whether <paramref name="computed"/> rounds to this number as it is written, or is within the tolerance of it.</summary>
    public bool Holds(WrittenNumber computed, ExactTolerance tolerance)
    {
        if (tolerance.IsAny)
            return true;
        if (!IsFinite || !computed.IsFinite)
            return Special.Equals(computed.Special);
        if (PaddedDigits != computed.PaddedDigits)
            return false;
        var distance = DistanceTo(computed);
        return distance.IsZero || distance.CompareTo(Allowed(computed.Value, tolerance)) <= 0;
    }

    public ExactDecimal DistanceTo(WrittenNumber computed) => (Value - computed.ValueFor(this)).Magnitude;

    /// <summary>What this computed number is for the claim of another.</summary>
    /// <remarks>
    /// Digits with an exponent are the shortest that give a double back. A whole number is exact, so it is compared with the number that
    /// the double holds: 2^60 is 1152921504606846976, and not the 1152921504606847000 of its shortest text.
    /// </remarks>
    public ExactDecimal ValueFor(WrittenNumber claimed)
    {
        if (!claimed.IsWhole || !HasExponent || Value.Magnitude.CompareTo(_largestSure) <= 0)
            return Value;
        var shortest = $"{Value.Mantissa}e{Value.Exponent}";
        var held = double.Parse(shortest, CultureInfo.InvariantCulture);
        return double.IsFinite(held) ? new(new BigInteger(held), 0) : Value;
    }

    /// <summary>How far <paramref name="computed"/> may be from this number; both halves count as rounding to it.</summary>
    public ExactDecimal Allowed(ExactDecimal computed, ExactTolerance tolerance)
    {
        var allowed = IsWhole ? ExactDecimal.Zero : Unit * _half;
        // Just below a power of ten, a number with the same count of significant digits has a step ten times finer:
        // 9.6e-8 does not round to 1.0e-7.
        if (HasExponent && Value.Reduced().Magnitude.Mantissa.IsOne && computed.Magnitude.CompareTo(Value.Magnitude) < 0)
            allowed = Unit * _twentieth;
        return Larger(allowed, Larger(tolerance.Absolute, tolerance.Relative * Value.Magnitude));
    }

    public static bool IsWord(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || c == '_' : char.IsLetter(c) || char.IsNumber(c);

    public static bool IsSign(char c) => c is '-' or '+' or '−';

    private static int EndOfUnsigned(ReadOnlySpan<char> line, int start)
    {
        foreach (var match in Unsigned().EnumerateMatches(line, start))
        {
            var text = line.Slice(match.Index, match.Length);
            var mark = char.IsAsciiLetter(text[0]) ? -1 : text.IndexOfAny('e', 'E');
            var isText = (mark < 0 ? text.Length : mark) > MostDigits || (mark >= 0 && ExponentOf(text[(mark + 1)..]) is null);
            return isText ? -1 : start + match.Length;
        }
        return -1;
    }

    private static int? ExponentOf(ReadOnlySpan<char> text)
    {
        var digits = text[(IsSign(text[0]) ? 1 : 0)..];
        if (!int.TryParse(digits, CultureInfo.InvariantCulture, out var exponent) || exponent > MostExponent)
            return null;
        return text[0] is '-' or '−' ? -exponent : exponent;
    }

    private static WrittenNumber Parse(ReadOnlySpan<char> text)
    {
        var negative = text[0] is '-' or '−';
        if (IsSign(text[0]))
            text = text[1..];
        if (text[0] == 'N')
            return new(ExactDecimal.Zero, double.NaN, false, false, 0);
        if (text[0] is '∞' or 'I')
        {
            var infinity = negative ? double.NegativeInfinity : double.PositiveInfinity;
            return new(ExactDecimal.Zero, infinity, false, false, 0);
        }

        var mark = text.IndexOfAny('e', 'E');
        var exponent = mark < 0 ? 0 : ExponentOf(text[(mark + 1)..])!.Value;
        if (mark >= 0)
            text = text[..mark];
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        var mantissa = BigInteger.Parse($"0{whole}{fraction}", CultureInfo.InvariantCulture);
        return new(
            new ExactDecimal(negative ? -mantissa : mantissa, exponent - fraction.Length),
            0,
            point < 0 && mark < 0,
            mark >= 0,
            whole.Length > 1 && whole[0] == '0' ? whole.Length : 0
        );
    }

    [GeneratedRegex(@"\G(?:∞|Infinity|NaN|" + Grammar + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Unsigned();

    private static ExactDecimal Larger(ExactDecimal a, ExactDecimal b) => a.CompareTo(b) >= 0 ? a : b;
}

/// <summary>A <see cref="Tolerance"/> in the decimals that its author wrote.</summary>
internal readonly record struct ExactTolerance(ExactDecimal Absolute, ExactDecimal Relative, bool IsAny = false)
{
    /// <summary>Every number holds for every other.</summary>
    public static readonly ExactTolerance Any = new(ExactDecimal.Zero, ExactDecimal.Zero, true);

    public static ExactTolerance Of(Tolerance tolerance) =>
        tolerance == Tolerance.None
            ? new(ExactDecimal.Zero, ExactDecimal.Zero)
            : new(ExactDecimal.Of(tolerance.Absolute), ExactDecimal.Of(tolerance.Relative));
}
