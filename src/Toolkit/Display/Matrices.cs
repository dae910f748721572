using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace AnswerKey.Toolkit;

/// <summary>Recognises values that are shown as a matrix.</summary>
internal static class Matrices
{
    // Far beyond what anyone reads; a row or column of … takes the place of the rest.
    private const int MaxSide = 1_000;

    /// <summary>The cells of a matrix of at least one row and one column, or null if the value is none.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Cells(object? value) =>
        value switch
        {
            Matrix<double> m => Cells(m.RowCount, m.ColumnCount, (r, c) => m[r, c]),
            Matrix<float> m => Cells(m.RowCount, m.ColumnCount, (r, c) => m[r, c]),
            Matrix<Complex> m => Cells(m.RowCount, m.ColumnCount, (r, c) => m[r, c]),
            Matrix<Complex32> m => Cells(m.RowCount, m.ColumnCount, (r, c) => m[r, c]),
            Array { Rank: 2 } a => Cells(
                a.GetLength(0),
                a.GetLength(1),
                (r, c) => a.GetValue(r + a.GetLowerBound(0), c + a.GetLowerBound(1))
            ),
            Array { Rank: 1, Length: > 0 } a when RowsOfOneLength(a) is { } columns => Cells(
                a.Length,
                columns,
                (r, c) => ((Array)a.GetValue(r)!).GetValue(c)
            ),
            _ => null,
        };

    // The length of the rows of an array of arrays of numbers, if they all have the same.
    private static int? RowsOfOneLength(Array rows)
    {
        if (
            rows.GetType().GetElementType() is not { IsArray: true } row
            || row.GetArrayRank() != 1
            || !Numbers.IsNumber(row.GetElementType()!)
        )
            return null;
        var length = (rows.GetValue(0) as Array)?.Length;
        foreach (Array? other in rows)
        {
            if (other?.Length != length)
                return null;
        }
        return length;
    }

    private static List<List<string>>? Cells(int rows, int columns, Func<int, int, object?> cell)
    {
        if (rows == 0 || columns == 0)
            return null;
        var cells = new List<List<string>>();
        for (var r = 0; r < Math.Min(rows, MaxSide); r++)
        {
            var row = new List<string>();
            for (var c = 0; c < Math.Min(columns, MaxSide); c++)
                row.Add(new ValueText().Line(cell(r, c)));
            if (columns > MaxSide)
                row.Add("…");
            cells.Add(row);
        }
        if (rows > MaxSide)
            cells.Add([.. Enumerable.Repeat("…", cells[0].Count)]);
        return cells;
    }
}
