using System.Globalization;

namespace AnswerKey.Toolkit;

/// <summary>
/// Turns values into the text that a page claims, and into what a page shows in its place. Always in the invariant culture;
/// the same value gives the same text on every machine. Never throws, whatever the value does.
/// </summary>
public static class Display
{
    /// <summary>Longer text is cut here, with a mark that says so.</summary>
    internal const int MaxLength = 200_000;

    /// <summary>
    /// The text of a value. Numbers have the fewest digits that give the same number back, and no negative zero; a sequence is
    /// <c>[1, 2, 3]</c>, a tuple <c>(1, 2)</c>, a dictionary <c>{a: 1, b: 2}</c>; a matrix (<c>double[,]</c>, a MathNet matrix, or
    /// arrays of numbers of one length) has one row a line. A sequence of more than 10,000 values ends with <c>…</c>.
    /// </summary>
    /// <param name="value">Any value; null is <c>null</c>.</param>
    /// <param name="asTable">Show a sequence of records, anonymous objects or tuples as a table.</param>
    /// <param name="asPlot">Show a sequence of numbers, or of pairs of numbers, as a plot.</param>
    public static string Text(object? value, bool asTable = false, bool asPlot = false) =>
        Invariantly(() =>
        {
            var text = (object?)Shape(value, asTable, asPlot) switch
            {
                Table table => table.ToString(),
                Plot plot => plot.ToString(),
                _ => Matrices.Cells(value) is { } cells ? TextGrid.Of(cells, rightAlign: true) : new ValueText().Of(value),
            };
            return Cut(text);
        });

    /// <summary>The same, and which texts the value holds among other things.</summary>
    internal static string TextWithParts(object? value, List<string> texts) =>
        Matrices.Cells(value) is null && Shape(value, asTable: false, asPlot: false) is not (Table or Plot)
            ? Invariantly(() => Cut(new ValueText(texts).Of(value)))
            : Text(value);

    /// <summary>How a value is shown if it is more than text: a matrix, a table or a plot. Otherwise null.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="asTable">As for <see cref="Text"/>.</param>
    /// <param name="asPlot">As for <see cref="Text"/>.</param>
    public static RichDisplay? Rich(object? value, bool asTable = false, bool asPlot = false) =>
        Invariantly(() =>
            Shape(value, asTable, asPlot) switch
            {
                Table table => new RichDisplay("table", Payload.Of(table)),
                Plot plot => new RichDisplay("plot", Payload.Of(plot.Contents)),
                _ => Matrices.Cells(value) is { } cells ? new RichDisplay("matrix", Payload.Of(cells)) : null,
            }
        );

    private static string Cut(string text) =>
        text.Length <= MaxLength ? text : $"{text[..MaxLength]}\n… (cut after {MaxLength} characters)";

    // A table or a plot, if the value is one or is asked to be one and can be.
    private static object? Shape(object? value, bool asTable, bool asPlot)
    {
        if (value is null or Table or Plot)
            return value;
        try
        {
            return (asPlot ? PlotOf.Sequence(value) : null) ?? (asTable ? (object?)TableRows.Of(value) : null);
        }
        // The value is a page's own and may throw anything while it is enumerated; its plain text then says what.
        catch (Exception)
        {
            return null;
        }
    }

    private static T Invariantly<T>(Func<T> write)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return write();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
