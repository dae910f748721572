using System.Collections.Immutable;

namespace AnswerKey.Toolkit;

/// <summary>Rows under named columns, which a page shows as a table.</summary>
public sealed class Table
{
    internal Table(ImmutableArray<TableColumn> columns, ImmutableArray<IReadOnlyList<string>> rows) => (Columns, Rows) = (columns, rows);

    internal ImmutableArray<TableColumn> Columns { get; }

    /// <summary>Each as long as <see cref="Columns"/>.</summary>
    internal ImmutableArray<IReadOnlyList<string>> Rows { get; }

    /// <summary>
    /// A table with one row for each record, anonymous object, tuple or array. Its columns are named after the properties, or after
    /// <paramref name="headings"/>, which tuples and arrays need: the names of a tuple's parts are gone when the program runs.
    /// </summary>
    /// <param name="rows">The first 1,000 are shown.</param>
    /// <param name="headings">None, or one for each column: <c>Table.Of(sizes, "layer", "parameters")</c>.</param>
    /// <exception cref="ArgumentException">There are headings, but not one for each column.</exception>
    public static Table Of<T>(IEnumerable<T> rows, params string[] headings)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(headings);
        return TableRows.Of(rows, typeof(T), headings);
    }

    /// <summary>The headings and then the rows, one a line, in aligned columns that are two spaces apart.</summary>
    public override string ToString() =>
        TextGrid.Of(
            [
                [.. Columns.Select(c => c.Name)],
                .. Rows,
            ],
            [.. Columns.Select(c => c.Numeric)]
        );
}

/// <param name="Numeric">Whether its cells are numbers, and so aligned at their right.</param>
internal sealed record TableColumn(string Name, bool Numeric);
