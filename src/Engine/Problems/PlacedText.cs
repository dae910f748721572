using System.Collections.Immutable;

namespace AnswerKey.Engine.Problems;

/// <summary>
/// Text taken out of a file (the code of a fence, a claimed output, an expression) that remembers where each of its lines came from,
/// so that a position in it is a position in the file even inside a list, a quote or a CRLF file.
/// </summary>
/// <param name="File">As in <see cref="Place.File"/>.</param>
/// <param name="Text">The text with <c>\n</c> line ends and without the indentation or quote marks of its container.</param>
/// <param name="Lines">For each line of <paramref name="Text"/>, where it starts in the file. Never empty.</param>
public sealed record PlacedText(string File, string Text, ImmutableArray<LineStart> Lines)
{
    /// <summary>For a text of one line that the file does not hold letter by letter: the offset in the file of each of its letters.</summary>
    internal int[]? Map { get; init; }

    /// <summary>Where the text begins.</summary>
    public Place Start => At(0, 0);

    /// <summary>The place of a 0-based line and a 0-based column in <see cref="Text"/>; positions past the end are brought back to it.</summary>
    public Place At(int line, int column)
    {
        var start = Lines[Math.Clamp(line, 0, Lines.Length - 1)];
        column = Map is null ? Math.Max(0, column) : Map[Math.Clamp(column, 0, Map.Length - 1)] - Map[0];
        return new Place(File, start.Line, start.Column + column);
    }

    /// <summary>The place of a 0-based offset in <see cref="Text"/>.</summary>
    public Place At(int offset)
    {
        var (line, column) = LineAndColumn(offset);
        return At(line, column);
    }

    /// <summary>The 0-based offset in the file (UTF-16 units, its own line ends) of a 0-based offset in <see cref="Text"/>.</summary>
    public int FileOffset(int offset)
    {
        var (line, column) = LineAndColumn(offset);
        return Lines[Math.Min(line, Lines.Length - 1)].Offset + column;
    }

    /// <summary>A stretch of the text as a text of its own.</summary>
    /// <param name="start">0-based offset in <see cref="Text"/>.</param>
    /// <param name="length">In UTF-16 units.</param>
    internal PlacedText Slice(int start, int length)
    {
        var text = Text.Substring(start, length);
        var (line, column) = LineAndColumn(start);
        var lines = Lines.AsSpan(Math.Min(line, Lines.Length - 1), Math.Min(text.AsSpan().Count('\n') + 1, Lines.Length - line)).ToArray();
        lines[0] = new LineStart(lines[0].Line, lines[0].Column + column, lines[0].Offset + column);
        return new PlacedText(File, text, [.. lines]);
    }

    private (int Line, int Column) LineAndColumn(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = 0;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (Text[i] == '\n')
                (line, lineStart) = (line + 1, i + 1);
        }
        return (line, offset - lineStart);
    }
}

/// <summary>Where a line of a <see cref="PlacedText"/> starts in its file.</summary>
/// <param name="Line">1-based line in the file.</param>
/// <param name="Column">1-based column in that line.</param>
/// <param name="Offset">0-based offset in the file's text.</param>
public readonly record struct LineStart(int Line, int Column, int Offset);
