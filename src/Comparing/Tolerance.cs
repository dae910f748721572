using System.Globalization;

namespace AnswerKey.Comparing;

/// <summary>How far a computed number may be from the written one, where its own digits allow less.</summary>
/// <param name="Absolute">In the number's own unit; 0 for none.</param>
/// <param name="Relative">As a share of the written number's magnitude (<c>0.01</c> is one per cent); 0 for none.</param>
public readonly record struct Tolerance(double Absolute, double Relative)
{
    /// <summary>Nothing beyond what the written digits allow.</summary>
    public static readonly Tolerance None;

    // Beyond, nearly any number would hold.
    private const double MostAbsolute = 1_000;
    private const double MostRelative = 0.5;

    /// <summary>Reads <c>1e-6</c> (absolute) or <c>0.1%</c> (relative). Zero and negative ones are not tolerances, nor is more than 1000 or 50%.</summary>
    public static bool TryParse(string text, out Tolerance tolerance)
    {
        var isRelative = text.EndsWith('%');
        tolerance = None;
        if (!WrittenNumber.TryParse(isRelative ? text.AsSpan(0, text.Length - 1) : text, out var written))
            return false;
        if (!written.IsFinite || written.Value.Sign <= 0)
            return false;
        // By the decimals, since 0.3 / 100 in binary is not 0.003.
        var exponent = written.Value.Exponent - (isRelative ? 2 : 0);
        var value = double.Parse($"{written.Value.Mantissa}e{exponent}", CultureInfo.InvariantCulture);
        if (value == 0 || value > (isRelative ? MostRelative : MostAbsolute))
            return false;
        tolerance = isRelative ? new(0, value) : new(value, 0);
        return true;
    }
}
