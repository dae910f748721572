using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace AnswerKey.Toolkit;

/// <summary>
/// Writes one value as text, whatever it is made of. A value inside itself, nesting without end and a sequence without end
/// become <c>…</c>; a member that throws becomes the exception's name and message.
/// </summary>
/// <param name="texts">Given the texts that are parts of the value.</param>
internal sealed class ValueText(List<string>? texts = null)
{
    private const int MaxDepth = 24;
    private const int MaxItems = 10_000;
    private const char More = '…';

    private readonly StringBuilder _text = new();

    // The values that are being written, outermost first: what appears again inside itself is a cycle.
    private readonly List<object> _path = [];

    public string Of(object? value)
    {
        Write(value);
        return _text.ToString();
    }

    /// <summary>The value on one line, for a cell.</summary>
    public string Line(object? value) => Of(value).ReplaceLineEndings(" ");

    private bool Full => _text.Length > Display.MaxLength;

    private void Write(object? value)
    {
        if (Simple(value) is { } simple)
        {
            _text.Append(simple);
            if (value is string or char)
                texts?.Add(simple);
            return;
        }
        if (Full || _path.Count == MaxDepth || _path.Exists(outer => ReferenceEquals(outer, value)))
        {
            _text.Append(More);
            return;
        }
        _path.Add(value!);
        var start = _text.Length;
        try
        {
            WriteParts(value!);
        }
        // The value's own code (an enumerator, a property, ToString) may throw anything.
        catch (Exception error)
        {
            if (_text.Length == start)
                _text.Append(TypeNames.Of(value!.GetType())).Append(" threw ");
            else if (_text[^1] is not ('[' or '(' or '{' or ' '))
                _text.Append(", ");
            _text.Append(Exception(error));
        }
        _path.RemoveAt(_path.Count - 1);
    }

    private static string? Simple(object? value) =>
        value switch
        {
            null => "null",
            string s => s,
            bool b => b ? "True" : "False",
            char c => c.ToString(),
            Exception e => Exception(e),
            _ => Numbers.Exact(value),
        };

    private void WriteParts(object value)
    {
        switch (value)
        {
            case IDictionary pairs:
                List("{", Entries(pairs), "}", pair => Pair(((DictionaryEntry)pair!).Key, ((DictionaryEntry)pair).Value));
                break;
            case ITuple tuple:
                List("(", Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), ")", Write);
                break;
            case Array { Rank: > 1 } array:
                Nested(array, new int[array.Rank], 0);
                break;
            case IEnumerable items:
                List("[", items, "]", Write);
                break;
            case Delegate:
            case not null when TypeNames.HasNoTextOfItsOwn(value.GetType()):
                _text.Append(TypeNames.Of(value.GetType()));
                break;
            case not null when RecordMembers.Of(value) is { } record:
                _text.Append(record.Name).Append(record.Name.Length > 0 ? " " : "");
                if (record.Members.Count == 0)
                    _text.Append("{ }");
                else
                    List("{ ", record.Members, " }", member => Member((KeyValuePair<string, object?>)member!));
                break;
            case not null when RecordMembers.OfPair(value) is { } pair:
                Pair(pair.Key, pair.Value);
                break;
            case Version version:
                _text.Append(version);
                texts?.Add(version.ToString());
                break;
            case IFormattable formattable:
                _text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                _text.Append(value!.ToString());
                break;
        }
    }

    // A dictionary enumerates as key-value pairs of its own types, its dictionary enumerator as entries.
    private static IEnumerable<DictionaryEntry> Entries(IDictionary pairs)
    {
        for (var entries = pairs.GetEnumerator(); entries.MoveNext(); )
            yield return entries.Entry;
    }

    private void Pair(object? key, object? value)
    {
        Write(key);
        _text.Append(": ");
        Write(value);
    }

    private void Member(KeyValuePair<string, object?> member)
    {
        _text.Append(member.Key).Append(" = ");
        Write(member.Value);
    }

    private void List(string open, IEnumerable items, string close, Action<object?> write)
    {
        _text.Append(open);
        var count = 0;
        foreach (var item in items)
        {
            if (count > 0)
                _text.Append(", ");
            if (count++ == MaxItems || Full)
            {
                _text.Append(More);
                break;
            }
            write(item);
        }
        _text.Append(close);
    }

    // An array of three or more dimensions, or one of two inside something else, as arrays within arrays.
    private void Nested(Array array, int[] index, int dimension)
    {
        if (dimension == array.Rank)
        {
            Write(array.GetValue(index));
            return;
        }
        _text.Append('[');
        for (var i = 0; i < array.GetLength(dimension) && !Full; i++)
        {
            if (i > 0)
                _text.Append(", ");
            index[dimension] = i + array.GetLowerBound(dimension);
            Nested(array, index, dimension + 1);
        }
        _text.Append(']');
    }

    private static string Exception(Exception error)
    {
        var inner = error is TargetInvocationException { InnerException: { } e } ? e : error;
        string message;
        try
        {
            message = inner.Message;
        }
        // Message is virtual and may be a page's own code.
        catch (Exception)
        {
            message = "its message could not be read";
        }
        return $"{TypeNames.Of(inner.GetType())}: {message}";
    }
}
