using System.Globalization;
using System.Numerics;

namespace AnswerKey.Toolkit;

/// <summary>Numbers as text, in the invariant culture.</summary>
internal static class Numbers
{
    /// <summary>The shortest text that gives the same number back, or null if the value is not a number.</summary>
    public static string? Exact(object? value) =>
        value switch
        {
            double d => Exact(d),
            float f => Exact(f),
            Half h => Exact(h),
            decimal m => m.ToString(CultureInfo.InvariantCulture).TrimStart(m == 0 ? '-' : ' '),
            Complex c => Exact(c.Real, c.Imaginary, Exact(Math.Abs(c.Imaginary))),
            MathNet.Numerics.Complex32 c => Exact(c.Real, c.Imaginary, Exact(Math.Abs(c.Imaginary)), Exact(c.Real)),
            sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint => ((IFormattable)value).ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            Int128 or UInt128 or BigInteger => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };

    public static string Exact(double value) => value == 0 ? "0" : value.ToString("R", CultureInfo.InvariantCulture);

    // Beyond 2^24 and 2^11, the shortest digits that tell one float or half from the next are not the number that it holds: 65504 would be
    // 65500. As doubles they are.
    private static string Exact(float value) =>
        MathF.Abs(value) < 1 << 24
            ? value == 0
                ? "0"
                : value.ToString("R", CultureInfo.InvariantCulture)
            : Exact((double)value);

    private static string Exact(Half value) =>
        Half.Abs(value) < (Half)(1 << 11)
            ? value == Half.Zero
                ? "0"
                : value.ToString("R", CultureInfo.InvariantCulture)
            : Exact((double)value);

    /// <summary>
    /// A number in <paramref name="digits"/> significant digits; whole numbers, and the whole part of others, keep all of theirs.
    /// </summary>
    /// <param name="scale">The largest magnitude beside it: what is 10¹² times smaller is the noise of rounding and becomes 0.</param>
    public static string Rounded(double value, int digits, double scale)
    {
        var size = Math.Abs(value);
        if (size < scale * 1e-12)
            return "0";
        if (value == Math.Truncate(value) && size < 1e15)
            return Exact(value);
        return size >= Math.Pow(10, digits) && size < 1e15
            ? Exact(Math.Round(value))
            : value.ToString("G" + digits, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether columns of such values are aligned at their right.</summary>
    public static bool IsNumber(object? value) => Exact(value) is not null;

    /// <summary>As <see cref="IsNumber(object?)"/>, for a column without values.</summary>
    public static bool IsNumber(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsValueType
                && !type.IsEnum
                && type != typeof(bool)
                && type != typeof(char)
                && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INumberBase<>))
            || type == typeof(MathNet.Numerics.Complex32);
    }

    private static string Exact(double real, double imaginary, string imaginarySize, string? realText = null) =>
        imaginary == 0
            ? (real == 0 ? "0" : realText ?? Exact(real))
            : $"{(real == 0 ? "0" : realText ?? Exact(real))} {(imaginary < 0 ? '-' : '+')} {imaginarySize}i";
}
