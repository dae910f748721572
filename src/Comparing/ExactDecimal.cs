using System.Globalization;
using System.Numerics;

namespace AnswerKey.Comparing;

/// <summary>
/// A decimal number without rounding: <c>Mantissa · 10^Exponent</c>. Comparing in <see cref="double"/> would decide halves such as
/// 0.4755 by the nearest binary fraction instead of by the digits that are written.
/// </summary>
internal readonly record struct ExactDecimal(BigInteger Mantissa, int Exponent)
{
    public static readonly ExactDecimal Zero = new(BigInteger.Zero, 0);

    public bool IsZero => Mantissa.IsZero;
    public int Sign => Mantissa.Sign;

    public ExactDecimal Magnitude => this with { Mantissa = BigInteger.Abs(Mantissa) };

    /// <summary>The decimal that prints as <paramref name="value"/> does, not the binary fraction behind it. Finite values only.</summary>
    public static ExactDecimal Of(double value) =>
        WrittenNumber.TryParse(value.ToString("R", CultureInfo.InvariantCulture), out var number) ? number.Value : Zero;

    public static ExactDecimal operator -(ExactDecimal a, ExactDecimal b)
    {
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return new(a.MantissaAt(exponent) - b.MantissaAt(exponent), exponent);
    }

    public static ExactDecimal operator +(ExactDecimal a, ExactDecimal b)
    {
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return new(a.MantissaAt(exponent) + b.MantissaAt(exponent), exponent);
    }

    public static ExactDecimal operator *(ExactDecimal a, ExactDecimal b) => new(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent);

    public int CompareTo(ExactDecimal other)
    {
        var exponent = Math.Min(Exponent, other.Exponent);
        return MantissaAt(exponent).CompareTo(other.MantissaAt(exponent));
    }

    /// <summary>The nearest multiple of <c>10^exponent</c>; halves go away from zero.</summary>
    public ExactDecimal RoundedTo(int exponent)
    {
        if (Exponent >= exponent)
            return new(MantissaAt(exponent), exponent);
        var unit = BigInteger.Pow(10, exponent - Exponent);
        var (quotient, rest) = BigInteger.DivRem(BigInteger.Abs(Mantissa), unit);
        if (rest * 2 >= unit)
            quotient += 1;
        return new(Mantissa.Sign * quotient, exponent);
    }

    /// <summary>The power of ten of the first digit: 2 for 141, -1 for 0.475. Zero has none; 0 is returned.</summary>
    public int LeadingExponent => IsZero ? 0 : DigitCount(Mantissa) - 1 + Exponent;

    public bool IsWhole => Exponent >= 0 || Reduced().Exponent >= 0;

    /// <summary>The same value with no trailing zeros in its mantissa.</summary>
    public ExactDecimal Reduced()
    {
        if (IsZero)
            return Zero;
        var (mantissa, exponent) = (Mantissa, Exponent);
        while (true)
        {
            var (quotient, rest) = BigInteger.DivRem(mantissa, 10);
            if (!rest.IsZero)
                return new(mantissa, exponent);
            (mantissa, exponent) = (quotient, exponent + 1);
        }
    }

    /// <summary>Digits with a point and no exponent, exactly <c>-Exponent</c> of them behind the point.</summary>
    public string ToFixedText()
    {
        if (Exponent >= 0)
            return MantissaAt(0).ToString(CultureInfo.InvariantCulture);
        var digits = BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(1 - Exponent, '0');
        var point = digits.Length + Exponent;
        return (Sign < 0 ? "-" : "") + digits[..point] + "." + digits[point..];
    }

    /// <summary>For people: at most six significant digits, with an exponent only where zeros would have to be counted.</summary>
    public override string ToString()
    {
        if (IsZero)
            return "0";
        var value = RoundedTo(Math.Max(Exponent, LeadingExponent - 5)).Reduced();
        if (value.LeadingExponent is >= -6 and <= 15)
            return value.ToFixedText();
        var digits = BigInteger.Abs(value.Mantissa).ToString(CultureInfo.InvariantCulture);
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{(Sign < 0 ? "-" : "")}{digits[0]}{fraction}e{value.LeadingExponent}";
    }

    private BigInteger MantissaAt(int exponent) => exponent == Exponent ? Mantissa : Mantissa * BigInteger.Pow(10, Exponent - exponent);

    private static int DigitCount(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;
}
