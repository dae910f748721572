using System.Text;

namespace AnswerKey.Site.Output;

/// <summary>A file of the site. Text is encoded only when it is written: a page's Markdown would otherwise stand in memory twice.</summary>
public sealed class OutputFile
{
    private readonly byte[]? _bytes;
    private readonly string? _text;

    /// <param name="path">Relative, with forward slashes.</param>
    public OutputFile(string path, byte[] content)
    {
        Path = path;
        _bytes = content;
    }

    /// <param name="path">Relative, with forward slashes.</param>
    public OutputFile(string path, string content)
    {
        Path = path;
        _text = content;
    }

    /// <summary>Below the output folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>What is written.</summary>
    public byte[] ToBytes() => _bytes ?? Encoding.UTF8.GetBytes(_text!);

    /// <summary>Whether both hold the same bytes.</summary>
    public bool IsSameAs(OutputFile other) =>
        _text is not null && other._text is not null ? _text == other._text : ToBytes().AsSpan().SequenceEqual(other.ToBytes());
}
