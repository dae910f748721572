using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AnswerKey.Toolkit;

/// <summary>Reads the rows of a table out of a sequence.</summary>
internal static class TableRows
{
    private const int MaxRows = 1_000;

    /// <summary>The table of a value that is asked to be shown as one, or null if it is no sequence of rows.</summary>
    public static Table? Of(object value)
    {
        if (value is string or IDictionary { Count: 0 } || value is not IEnumerable rows)
            return null;
        var element = value
            .GetType()
            .GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(i => i.GetGenericArguments()[0])
            .FirstOrDefault(typeof(object));
        var table = Of(rows, element, []);
        return table.Columns.IsEmpty ? null : table;
    }

    /// <param name="declared">The type of the rows as the code says it; what the rows have in common counts if it has no columns.</param>
    public static Table Of(IEnumerable rows, Type declared, string[] headings)
    {
        var read = new List<object?>();
        foreach (var row in rows)
        {
            read.Add(row);
            if (read.Count > MaxRows)
                break;
        }
        var first = read.FirstOrDefault(r => r is not null);
        var columns = Columns(first, first?.GetType() ?? declared);
        if (headings.Length > 0 && columns.Count == 0)
            columns = [.. headings.Select(h => new RecordMember(h, typeof(object), _ => null))];
        if (headings.Length > 0 && headings.Length != columns.Count)
            throw new ArgumentException(
                $"the rows have {columns.Count} columns, and there are {headings.Length} headings",
                nameof(headings)
            );
        var cells = read.Take(MaxRows).Select(row => (object?[])[.. columns.Select(c => row is null ? null : c.Of(row))]).ToList();
        var texts = cells.Select(row => (IReadOnlyList<string>)[.. row.Select(c => c is null ? "" : new ValueText().Line(c))]);
        if (read.Count > MaxRows)
            texts = texts.Append([.. columns.Select(_ => "…")]);
        return new Table(
            [
                .. columns.Select(
                    (c, i) => new TableColumn(headings.Length > 0 ? headings[i] : c.Name, IsNumeric(c, cells.Select(row => row[i])))
                ),
            ],
            [.. texts]
        );
    }

    private static bool IsNumeric(RecordMember column, IEnumerable<object?> cells)
    {
        var present = cells.Where(c => c is not null).ToList();
        return present.Count > 0 ? present.TrueForAll(Numbers.IsNumber) : Numbers.IsNumber(column.Type);
    }

    private static IReadOnlyList<RecordMember> Columns(object? first, Type type) =>
        first switch
        {
            _ when IsScalar(type) => [new RecordMember("value", type, row => row)],
            ITuple tuple =>
            [
                .. Enumerable.Range(0, tuple.Length).Select(i => new RecordMember($"Item{i + 1}", typeof(object), row => ((ITuple)row)[i])),
            ],
            IEnumerable items =>
            [
                .. items
                    .Cast<object?>()
                    .Take(MaxRows)
                    .Select(
                        (_, i) =>
                            new RecordMember($"{i + 1}", typeof(object), row => ((IEnumerable)row).Cast<object?>().ElementAtOrDefault(i))
                    ),
            ],
            null when typeof(ITuple).IsAssignableFrom(type) =>
            [
                .. type.GetGenericArguments().Select((t, i) => new RecordMember($"Item{i + 1}", t, _ => null)),
            ],
            _ => RecordMembers.InOrder(type),
        };

    private static bool IsScalar(Type type) =>
        type.IsPrimitive
        || type.IsEnum
        || type == typeof(string)
        || Numbers.IsNumber(type)
        || type.Namespace == "System" && typeof(IFormattable).IsAssignableFrom(type)
        // What these show of themselves is the runtime's, and differs from one to the next.
        || typeof(MemberInfo).IsAssignableFrom(type)
        || typeof(Delegate).IsAssignableFrom(type)
        || typeof(Task).IsAssignableFrom(type)
        || typeof(CultureInfo).IsAssignableFrom(type);
}
