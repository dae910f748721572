using System.Globalization;
using AnswerKey.Problems;

namespace AnswerKey.Examples;

/// <summary>What the word after <c>csharp</c> asks for.</summary>
public enum ExampleKind
{
    /// <summary>Runs; its output must be claimed.</summary>
    Run,

    /// <summary>Runs; must print nothing.</summary>
    Setup,

    /// <summary>Must compile; is not run.</summary>
    Compile,

    /// <summary>Must throw exactly <see cref="ExampleOptions.Throws"/>; the claimed output is the message.</summary>
    Throws,

    /// <summary>Must fail to compile with exactly <see cref="ExampleOptions.ErrorCodes"/>.</summary>
    Error,

    /// <summary>Neither compiled nor run, for a stated reason.</summary>
    Skip,

    /// <summary>A bare <c>csharp</c> fence: nothing is known about it.</summary>
    Unverified,
}

/// <summary>The options of a fence's info string.</summary>
/// <param name="Throws">Full name of the exception type, for <see cref="ExampleKind.Throws"/>.</param>
/// <param name="ErrorCodes">Sorted compiler error codes, for <see cref="ExampleKind.Error"/>.</param>
/// <param name="SkipReason">For <see cref="ExampleKind.Skip"/>.</param>
/// <param name="Timeout">How long the block may run; default 5 s.</param>
/// <param name="Shape">How a rich value must be shown: the words <c>plot</c> and <c>table</c>.</param>
public sealed record ExampleOptions(
    string? Throws,
    IReadOnlyList<string> ErrorCodes,
    string? SkipReason,
    Tolerance Tolerance,
    TimeSpan Timeout,
    ValueShape Shape
)
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);
    public static readonly ExampleOptions None = new(
        null,
        [],
        null,
        Tolerance.None,
        DefaultTimeout,
        ValueShape.Natural
    );
}

/// <summary>What a block's last value is asked to be shown as.</summary>
public enum ValueShape
{
    /// <summary>As its type says.</summary>
    Natural,
    Table,
    Plot,
}

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

/// <summary>One C# fence of a page.</summary>
/// <param name="Index">0-based among the page's C# fences.</param>
/// <param name="Name">Unique in its page: the author's <c>name=</c>, or the heading's slug and a number.</param>
/// <param name="Session">The page session it runs in: the name of <c>session=</c>, or empty for the page's own.</param>
/// <param name="Claimed">The text of the following <c>output</c> fence, or null if there is none.</param>
/// <param name="Fence">Where the opening fence stands.</param>
public sealed record Example(
    int Index,
    string Name,
    ExampleKind Kind,
    string Session,
    ExampleOptions Options,
    PlacedText Code,
    PlacedText? Claimed,
    Place Fence
)
{
    /// <summary>Whether the block is compiled into its session's chain of submissions and run there.</summary>
    public bool Runs => Kind is ExampleKind.Run or ExampleKind.Setup or ExampleKind.Throws;
}
