using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>A compiler's XML documentation file, searched as bytes: parsing System.Runtime.xml takes a hundred times as long as finding one member in it.</summary>
internal sealed class XmlDocFile
{
    /// <summary>About what fits two lines of a hover.</summary>
    private const int LongestSummary = 160;

    private readonly byte[] _bytes;

    private XmlDocFile(byte[] bytes) => _bytes = bytes;

    /// <summary>A file that is not there documents nothing.</summary>
    public static XmlDocFile Open(string path)
    {
        try
        {
            return new XmlDocFile(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new XmlDocFile([]);
        }
    }

    /// <summary>The member's summary on one line; null if the file does not know the member.</summary>
    /// <param name="id">A documentation id, such as <c>M:System.Math.Exp(System.Double)</c>.</param>
    public string? Summary(string id)
    {
        var bytes = _bytes.AsSpan();
        var start = bytes.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
        if (start < 0)
            return null;
        var member = bytes[start..];
        var end = member.IndexOf("</member>"u8);
        member = end < 0 ? member : member[..end];
        var open = member.IndexOf("<summary>"u8);
        var close = member.IndexOf("</summary>"u8);
        return open < 0 || close < open ? "" : Flatten(Encoding.UTF8.GetString(member[open..(close + "</summary>"u8.Length)]));
    }

    /// <summary>The text of a <c>summary</c> element on one line, cut after a sentence if it is long.</summary>
    internal static string Flatten(string xml)
    {
        var text = new StringBuilder();
        try
        {
            Append(XElement.Parse(xml, LoadOptions.PreserveWhitespace), text);
        }
        catch (XmlException)
        {
            return "";
        }
        return Shorten(string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value);
            if (node is not XElement child)
                continue;
            if (child.Name.LocalName is "para" or "br" or "item" or "code")
                text.Append(' ');
            if (!child.IsEmpty && child.Value.Length > 0)
                Append(child, text);
            else if (child.Attribute("cref") is { } cref)
                text.Append(Name(cref.Value));
            else
                text.Append((child.Attribute("langword") ?? child.Attribute("name") ?? child.Attribute("href"))?.Value);
        }
    }

    /// <summary>A documentation id as one would say it: types without namespace, members with their type, neither with parameters.</summary>
    private static string Name(string id)
    {
        var name = id.Length > 2 && id[1] == ':' ? id[2..] : id;
        var parameters = name.IndexOf('(', StringComparison.Ordinal);
        if (parameters >= 0)
            name = name[..parameters];
        var words = name.Split('.').Select(Generic).ToArray();
        if (id.StartsWith("T:", StringComparison.Ordinal) || words.Length < 2)
            return words[^1];
        return words[^1] == "#ctor" ? words[^2] : $"{words[^2]}.{words[^1]}";
    }

    private static string Generic(string word)
    {
        var plain = word.Split('`', '{')[0];
        return word.EndsWith("`1", StringComparison.Ordinal) ? plain + "<T>" : plain;
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestSummary)
            return text;
        var sentence = text.LastIndexOf(". ", LongestSummary - 1, StringComparison.Ordinal);
        if (sentence > 0)
            return text[..(sentence + 1)];
        var word = text.LastIndexOf(' ', LongestSummary - 2);
        return text[..(word > 0 ? word : LongestSummary - 1)].TrimEnd(',', ';', ':') + "…";
    }
}
