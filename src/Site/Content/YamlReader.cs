using System.Globalization;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AnswerKey.Site.Content;

/// <summary>Reads a flat YAML mapping strictly: case-insensitive keys, each known, each of its type, each problem at its own place.</summary>
public sealed partial class YamlReader
{
    private readonly string _file;
    private readonly int _firstLine;
    private readonly Action<Problem> _report;
    private readonly Dictionary<string, (string Written, YamlNode Node, Place Place)> _values = new(StringComparer.OrdinalIgnoreCase);

    private YamlReader(string file, int firstLine, Action<Problem> report)
    {
        _file = file;
        _firstLine = firstLine;
        _report = report;
    }

    /// <param name="yaml">The mapping's text.</param>
    /// <param name="firstLine">The 1-based line of the file on which <paramref name="yaml"/> begins.</param>
    /// <param name="known">Every key that may occur.</param>
    /// <returns>Null if the text is no YAML mapping; the problem has been reported.</returns>
    internal static YamlReader? Parse(string yaml, string file, int firstLine, IReadOnlyList<string> known, Action<Problem> report)
    {
        var reader = new YamlReader(file, firstLine, report);
        try
        {
            var stream = new YamlStream();
            stream.Load(new BoundedParser(yaml));
            if (stream.Documents.Count == 0)
                return reader;
            if (stream.Documents[0].RootNode is not YamlMappingNode mapping)
            {
                report(ContentProblems.NoMapping.At(new Place(file, firstLine, 1)));
                return null;
            }
            foreach (var scalar in stream.Documents[0].AllNodes.OfType<YamlScalarNode>())
            {
                foreach (var c in scalar.Value?.Where(IsUnwritable).Take(1) ?? [])
                    report(ContentProblems.ControlCharacter.At(reader.PlaceOf(scalar), $"{(int)c:X4}"));
            }
            foreach (var (key, value) in mapping.Children)
                reader.Add(key, value, known);
            return reader;
        }
        catch (YamlException e)
        {
            if (Reason(e).Contains("tab", StringComparison.Ordinal) && Tab().Match(yaml) is { Success: true } tab)
            {
                report(ContentProblems.Tab.At(new Place(file, firstLine + yaml.AsSpan(0, tab.Index).Count('\n'), tab.Length)));
                return null;
            }
            var place = new Place(file, firstLine + (int)e.Start.Line - 1, (int)e.Start.Column);
            report(ContentProblems.NotYaml.At(place, Reason(e)).OrHint(HintFor(Reason(e))));
            return null;
        }
    }

    /// <summary>Whether the key is written, whatever stands behind it.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Where the key stands, or where the mapping begins if it does not.</summary>
    public Place PlaceOf(string key) => _values.TryGetValue(key, out var entry) ? entry.Place : new Place(_file, _firstLine, 1);

    /// <summary>The text behind a key that must be there; whatever is wrong with it has been reported.</summary>
    /// <param name="example">What to add if it is missing.</param>
    public string? Required(string key, string example)
    {
        var text = Text(key);
        if (!string.IsNullOrWhiteSpace(text))
            return text;
        // Something else than a text has been reported already.
        if (text is not null || !Has(key))
            _report(ContentProblems.Missing.At(PlaceOf(key), key, example));
        return null;
    }

    /// <summary>The text behind a key, without blanks around it; null if the key is absent.</summary>
    public string? Text(string key)
    {
        if (!_values.TryGetValue(key, out var entry))
            return null;
        if (entry.Node is YamlScalarNode { Value: { } text })
            return text.Trim();
        Report(key, "a text", KindOf(entry.Node), "A text");
        return null;
    }

    /// <summary>A whole number; null if the key is absent or holds something else, which has been reported.</summary>
    public int? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Report(key, "a whole number", $"'{text}'", "10");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null if the key is absent or holds something else, which has been reported.</summary>
    public bool? Flag(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        Report(key, "true or false", $"'{text}'", "true");
        return null;
    }

    /// <summary>A date such as <c>2026-11-21</c>; null if the key is absent or holds something else, which has been reported.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Report(key, "a date", $"'{text}'", "2026-11-21");
        return null;
    }

    /// <summary>A list, or a single value as a list of one. Each item knows its place.</summary>
    public IReadOnlyList<Placed> List(string key)
    {
        if (!_values.TryGetValue(key, out var entry))
            return [];
        switch (entry.Node)
        {
            case YamlScalarNode { Value: { } text }:
                return text.Length == 0 ? [] : [new Placed(text.Trim(), PlaceOf(entry.Node))];
            case YamlSequenceNode items when items.All(i => i is YamlScalarNode { Value.Length: > 0 }):
                return [.. items.Select(i => new Placed(((YamlScalarNode)i).Value!.Trim(), PlaceOf(i)))];
            default:
                Report(key, "a list of texts", KindOf(entry.Node), "[one, another]");
                return [];
        }
    }

    /// <summary>A mapping of texts in its order, each with its place: the lines below a key such as <c>Menu</c>.</summary>
    public IReadOnlyList<(string Name, Placed Value)> Map(string key)
    {
        if (!_values.TryGetValue(key, out var entry))
            return [];
        if (
            entry.Node is YamlMappingNode map
            && map.All(e => e.Key is YamlScalarNode { Value.Length: > 0 } && e.Value is YamlScalarNode { Value.Length: > 0 })
        )
            return
            [
                .. map.Select(e =>
                    (((YamlScalarNode)e.Key).Value!.Trim(), new Placed(((YamlScalarNode)e.Value).Value!.Trim(), PlaceOf(e.Value)))
                ),
            ];
        Report(key, "lines such as 'Start here: start-here.md'", KindOf(entry.Node), "");
        return [];
    }

    // Neither a feed nor a drawn picture may hold it, and no reader sees it. YAML refuses it as it is, but has escapes for it.
    private static bool IsUnwritable(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\ufffe' or '\uffff';

    private void Add(YamlNode key, YamlNode value, IReadOnlyList<string> known)
    {
        var written = (key as YamlScalarNode)?.Value ?? "";
        var place = PlaceOf(key);
        var name = known.FirstOrDefault(k => k.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (name is null)
            _report(ContentProblems.UnknownKey.At(place, written, string.Join(", ", known)).OrHint(NearestName.Hint(written, known)));
        else if (!_values.TryAdd(name, (written, value, place)))
            _report(ContentProblems.DuplicateKey.At(place, written));
    }

    private void Report(string key, string expected, string found, string example) =>
        _report(ContentProblems.OfOtherType.At(PlaceOf(key), key, expected, found, example));

    private static string KindOf(YamlNode node) =>
        node switch
        {
            YamlMappingNode => "a mapping",
            YamlSequenceNode items when items.All(i => i is YamlScalarNode { Value.Length: > 0 }) => "a list",
            YamlSequenceNode => "a list of something else",
            _ => "nothing",
        };

    private Place PlaceOf(YamlNode node) => new(_file, _firstLine + (int)node.Start.Line - 1, (int)node.Start.Column);

    [GeneratedRegex(@"^[ -]*\t", RegexOptions.Multiline)]
    private static partial Regex Tab();

    private static string HintFor(string reason) =>
        reason.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase) ? "remove one of the two"
        : reason.Contains("quoted scalar", StringComparison.Ordinal) ? "close the quotation mark on the same line"
        : "quote a value that holds ': ' or begins with one of [ { * & # ! | > @ %";

    // YamlDotNet's messages begin with the position that is already said.
    private static string Reason(YamlException e)
    {
        var message = (e.InnerException ?? e).Message;
        var colon = message.LastIndexOf("): ", StringComparison.Ordinal);
        return (colon >= 0 ? message[(colon + 3)..] : message).TrimEnd('.');
    }

    /// <summary>
    /// Refuses what no key takes and a stranger may write: brackets in brackets until the stack is full, and references to references, of
    /// which a few lines stand for a billion values.
    /// </summary>
    private sealed class BoundedParser(string yaml) : IParser
    {
        // The stream, the document and its mapping are three.
        private const int Deepest = 16;

        private readonly Parser _parser = new(new StringReader(yaml));
        private int _depth;

        public ParsingEvent? Current => _parser.Current;

        public bool MoveNext()
        {
            if (!_parser.MoveNext())
                return false;
            var read = _parser.Current!;
            _depth += read.NestingIncrease;
            if (_depth > Deepest)
                throw new YamlException(read.Start, read.End, "It is nested too deep");
            if (read is AnchorAlias alias)
                throw new YamlException(read.Start, read.End, $"'*{alias.Value}' refers to another value; write the value itself");
            return true;
        }
    }
}

/// <summary>A text of the front matter and where it stands.</summary>
public readonly record struct Placed(string Text, Place Place);
