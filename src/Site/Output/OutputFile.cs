using System.Text;

namespace AnswerKey.Site.Output;

/// <summary>What a file of the site holds. Text is encoded only when it is written: a page's Markdown would otherwise stand in memory twice.</summary>
public sealed class OutputFile
{
    private readonly byte[]? bytes;
    private readonly string? text;

    public OutputFile(byte[] content) => bytes = content;

    public OutputFile(string content) => text = content;

    public byte[] ToBytes() => bytes ?? Encoding.UTF8.GetBytes(text!);

    /// <summary>Whether both hold the same bytes.</summary>
    public bool IsSameAs(OutputFile other) =>
        text is not null && other.text is not null
            ? text == other.text
            : ToBytes().AsSpan().SequenceEqual(other.ToBytes());
}
