using System.Collections.Immutable;

namespace AnswerKey.Engine.Problems;

/// <summary>The text of a file and where its lines begin. Offsets are UTF-16 units of the text as it stands on disk.</summary>
public sealed class FileText
{
    private readonly ImmutableArray<int> _lineOffsets;

    /// <summary>A text under the name of its file.</summary>
    /// <param name="file">As in <see cref="Place.File"/>.</param>
    /// <param name="text">The whole file.</param>
    public FileText(string file, string text)
    {
        File = file;
        Text = text;
        var offsets = ImmutableArray.CreateBuilder<int>();
        offsets.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                offsets.Add(i + 1);
        }
        _lineOffsets = offsets.ToImmutable();
    }

    /// <summary>As in <see cref="Place.File"/>.</summary>
    public string File { get; }

    /// <summary>The whole text, with its own line ends.</summary>
    public string Text { get; }

    /// <summary>Where an offset of the text stands.</summary>
    public Place PlaceAt(int offset)
    {
        var start = StartAt(offset);
        return new Place(File, start.Line, start.Column);
    }

    /// <summary>The line and column, both 1-based, of an offset.</summary>
    public LineStart StartAt(int offset)
    {
        var index = _lineOffsets.BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        return new LineStart(index + 1, offset - _lineOffsets[index] + 1, offset);
    }

    /// <summary>The offset at which a 1-based line begins.</summary>
    public int OffsetOfLine(int line) => _lineOffsets[Math.Clamp(line - 1, 0, _lineOffsets.Length - 1)];

    /// <summary>A stretch of one line as a text of its own.</summary>
    public PlacedText Slice(int start, int length) => new(File, Text.Substring(start, length), [StartAt(start)]);
}
