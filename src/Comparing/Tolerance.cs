using System.Globalization;

namespace AnswerKey.Comparing;

/// <summary>How far a computed number may be from the written one, where its own digits allow less.</summary>
/// <param name="Absolute">In the number's own unit; 0 for none.</param>
/// <param name="Relative">As a share of the written number's magnitude (<c>0.01</c> is one per cent); 0 for none.</param>
public readonly record struct Tolerance(double Absolute, double Relative)
{
    public static readonly Tolerance None;

    /// <summary>Reads <c>1e-6</c> (absolute) or <c>0.1%</c> (relative). Zero, negative and infinite ones are not tolerances.</summary>
    public static bool TryParse(string text, out Tolerance tolerance)
    {
        var isRelative = text.EndsWith('%');
        tolerance = None;
        if (
            !WrittenNumber.TryParse(
                isRelative ? text.AsSpan(0, text.Length - 1) : text,
                out var written
            )
        )
            return false;
        if (!written.IsFinite || written.Value.Sign <= 0)
            return false;
        // By the decimals, since 0.3 / 100 in binary is not 0.003.
        var exponent = written.Value.Exponent - (isRelative ? 2 : 0);
        var value = double.Parse(
            $"{written.Value.Mantissa}e{exponent}",
            CultureInfo.InvariantCulture
        );
        if (value == 0 || double.IsInfinity(value))
            return false;
        tolerance = isRelative ? new(0, value) : new(value, 0);
        return true;
    }
}
