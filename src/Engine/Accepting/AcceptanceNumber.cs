using System.Globalization;
using AnswerKey.Comparing;

namespace AnswerKey.Engine.Accepting;

/// <summary>Writes a computed number the way a page wrote the one that it replaces.</summary>
internal static class AcceptanceNumber
{
    // Longer ones are not written out; the computed text stands as it is.
    private const int MostDigits = 40;

    /// <summary>The new text: as many decimals or significant digits, and the same signs and exponent, as <paramref name="claimed"/>.</summary>
    public static string Write(string claimed, string computed, ExactTolerance tolerance)
    {
        if (!WrittenNumber.TryParse(claimed, out var old) || !WrittenNumber.TryParse(computed, out var found))
            return computed;
        var isWritable = old.IsFinite && found.IsFinite && old.PaddedDigits == 0;
        if (!isWritable || found.Value.LeadingExponent > MostDigits)
            return computed;
        var value = found.ValueFor(old);
        var text =
            old.HasExponent ? WithExponent(claimed, computed, value)
            : old.IsWhole ? Whole(claimed, computed, value)
            : WithDecimals(claimed, computed, value, -old.Value.Exponent);
        return WrittenNumber.TryParse(text, out var written) && written.Holds(found, tolerance) ? text : computed;
    }

    private static string Whole(string claimed, string computed, ExactDecimal value) =>
        value.IsWhole ? Signed(claimed, computed, value.Sign, value.RoundedTo(0).Magnitude.ToFixedText()) : computed;

    private static string WithDecimals(string claimed, string computed, ExactDecimal value, int decimals)
    {
        var rounded = value.RoundedTo(-decimals);
        var digits = rounded.Magnitude.ToFixedText();
        if (Unsigned(claimed)[0] == '.' && digits.StartsWith("0.", StringComparison.Ordinal))
            digits = digits[1..];
        return Signed(claimed, computed, rounded.Sign, digits);
    }

    private static string WithExponent(string claimed, string computed, ExactDecimal value)
    {
        var unsigned = Unsigned(claimed);
        var mark = unsigned.IndexOfAny(['e', 'E']);
        var decimals = Math.Max(0, mark - 2);
        // One digit before the point is what everybody writes; other forms are not imitated.
        if (value.IsZero || (mark > 1 && unsigned[1] != '.') || unsigned[0] == '.')
            return computed;

        var rounded = value.RoundedTo(value.LeadingExponent - decimals);
        var exponent = rounded.LeadingExponent;
        rounded = rounded.RoundedTo(exponent - decimals);
        var mantissa = (rounded.Magnitude with { Exponent = -decimals }).ToFixedText();
        return Signed(claimed, computed, value.Sign, mantissa) + unsigned[mark] + Exponent(unsigned[(mark + 1)..], computed, exponent);
    }

    private static string Exponent(string claimed, string computed, int exponent)
    {
        var digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        var printed = Unsigned(computed[(computed.IndexOfAny(['e', 'E']) + 1)..]);
        if (printed.Length == Unsigned(claimed).Length && printed[0] == '0')
            digits = digits.PadLeft(printed.Length, '0');
        return exponent < 0 ? (claimed[0] == '−' ? "−" : "-") + digits
            : claimed[0] == '+' || (claimed[0] == '-' && computed.Contains('+', StringComparison.Ordinal)) ? "+" + digits
            : digits;
    }

    private static string Signed(string claimed, string computed, int sign, string digits)
    {
        var isMinusUnicode = claimed[0] == '−' || (claimed[0] != '-' && computed[0] == '−');
        if (sign < 0)
            return (isMinusUnicode ? "−" : "-") + digits;
        var hasPlus = claimed[0] == '+' || (computed[0] == '+' && claimed[0] is '-' or '−');
        return hasPlus ? "+" + digits : digits;
    }

    private static string Unsigned(string number) => WrittenNumber.IsSign(number[0]) ? number[1..] : number;
}
