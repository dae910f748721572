using System.Text;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Accepting;

/// <summary>Rewrites the lines of an output fence, whatever list, quote or indentation it stands in.</summary>
internal sealed class AcceptanceFence
{
    private readonly PlacedText _claimed;
    private readonly string _file;
    private readonly List<string> _old;
    private readonly List<Edit> _edits = [];

    private AcceptanceFence(PlacedText claimed, string fileText)
    {
        _claimed = claimed;
        _file = fileText;
        _old = [.. claimed.Text.Split('\n').Take(claimed.Lines.Length)];
        // A text may end with a line end or be empty: then its last "line" is not one of the file.
        if (_old[^1].Length == 0 && !IsEmptyLine(claimed.Lines[_old.Count - 1]))
            _old.RemoveAt(_old.Count - 1);
    }

    public static Rewriting Rewrite(PlacedText claimed, string text, string fileText)
    {
        var fence = new AcceptanceFence(claimed, fileText);
        if (text.Contains('\0', StringComparison.Ordinal))
            return Rewriting.Refused("the output holds a NUL character, which no page can carry");
        if (!fence.ReadsAsClaimed())
            return Rewriting.Moved;
        var lines = text.Split('\n').ToList();
        if (claimed.Text.EndsWith('\n') && fence._old.Count < claimed.Text.Split('\n').Length)
            lines.RemoveAt(lines.Count - 1);
        return fence.Replace(lines);
    }

    private Rewriting Replace(List<string> lines)
    {
        if (Opening() is not { } opening)
            return Rewriting.Moved;
        var prefix = PrefixBelow(opening);
        var head = 0;
        while (head < Math.Min(_old.Count, lines.Count) && _old[head] == lines[head])
            head++;
        var tail = 0;
        while (tail < Math.Min(_old.Count, lines.Count) - head && _old[^(tail + 1)] == lines[^(tail + 1)])
            tail++;

        var (oldEnd, newEnd) = (_old.Count - tail, lines.Count - tail);
        var at = head;
        for (; at < Math.Min(oldEnd, newEnd); at++)
            ReplaceLine(at, lines[at], prefix);
        if (at < oldEnd)
        {
            var start = LineStart(at);
            _edits.Add(new(start, NextLine(LineEnd(LineStart(oldEnd - 1))) - start, ""));
        }
        if (at < newEnd)
            Insert(at, lines[at..newEnd], prefix, opening);
        return Widen(opening, lines) ? Rewriting.Of(_edits) : Rewriting.Moved;
    }

    private void ReplaceLine(int index, string line, string prefix)
    {
        if (_old[index] == line)
            return;
        var offset = _claimed.Lines[index].Offset;
        var start = LineStart(index);
        // An empty line may lack its container's prefix, or must not get it as trailing white space.
        if (_old[index].Length == 0 || line.Length == 0)
            _edits.Add(new(start, offset + _old[index].Length - start, Prefixed(line, prefix)));
        else
            _edits.Add(new(offset, _old[index].Length, line));
    }

    private void Insert(int index, List<string> lines, string prefix, FenceMark opening)
    {
        var newLine = NewLineAt(LineEnd(opening.Offset));
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(newLine).Append(Prefixed(line, prefix));
        var after = index == 0 ? opening.Offset : LineStart(index - 1);
        _edits.Add(new(LineEnd(after), 0, text.ToString()));
    }

    /// <summary>Lengthens the fence where a new line would close it.</summary>
    private bool Widen(FenceMark opening, List<string> lines)
    {
        var longest = 0;
        foreach (var line in lines)
        {
            var rest = line.AsSpan().TrimStart();
            var run = rest.Length - rest.TrimStart(opening.Character).Length;
            longest = Math.Max(longest, run);
        }
        if (longest < opening.Length)
            return true;
        var lastLine = _old.Count == 0 ? opening.Offset : LineStart(_old.Count - 1);
        var closingStart = NextLine(LineEnd(lastLine));
        if (MarkIn(closingStart) is not { } closing || closing.Character != opening.Character)
            return false;
        var more = new string(opening.Character, longest + 1 - opening.Length);
        _edits.Add(new(opening.Offset, 0, more));
        _edits.Add(new(closing.Offset, 0, more));
        return true;
    }

    private bool ReadsAsClaimed()
    {
        for (var i = 0; i < _old.Count; i++)
        {
            var (offset, line) = (_claimed.Lines[i].Offset, _old[i]);
            if (offset + line.Length > _file.Length || LineEnd(offset) != offset + line.Length)
                return false;
            if (string.CompareOrdinal(_file, offset, line, 0, line.Length) != 0)
                return false;
        }
        return true;
    }

    private bool IsEmptyLine(LineStart line) =>
        line.Offset < _file.Length && LineEnd(line.Offset) == line.Offset && MarkIn(StartOfLine(line.Offset)) is null;

    private sealed record FenceMark(int Offset, int Length, char Character);

    // The line above the first claimed one; of an empty fence, the line of its place or the one above.
    private FenceMark? Opening()
    {
        var start = StartOfLine(Math.Min(_claimed.Lines[0].Offset, _file.Length));
        if (_old.Count == 0 && MarkIn(start) is { } mark && !IsClosing(mark))
            return mark;
        return start == 0 ? null : MarkIn(StartOfLine(LineBefore(start)));
    }

    private bool IsClosing(FenceMark mark) =>
        _file.AsSpan(mark.Offset, LineEnd(mark.Offset) - mark.Offset).Trim(mark.Character).Trim().IsEmpty;

    private FenceMark? MarkIn(int lineStart)
    {
        if (lineStart > _file.Length)
            return null;
        var line = _file.AsSpan(lineStart, LineEnd(lineStart) - lineStart);
        var (ticks, tildes) = (line.IndexOf("```"), line.IndexOf("~~~"));
        var at = ticks < 0 || (tildes >= 0 && tildes < ticks) ? tildes : ticks;
        if (at < 0)
            return null;
        var character = line[at];
        var run = line.Length - at - line[at..].TrimStart(character).Length;
        return new(lineStart + at, run, character);
    }

    private string PrefixBelow(FenceMark opening)
    {
        for (var i = 0; i < _old.Count; i++)
        {
            if (_old[i].Length > 0)
                return _file[LineStart(i).._claimed.Lines[i].Offset];
        }
        // A list's marker stands in the first line only.
        var prefix = _file[StartOfLine(opening.Offset)..opening.Offset];
        return string.Concat(prefix.Select(c => c is '>' or '\t' ? c : ' '));
    }

    private static string Prefixed(string line, string prefix) => line.Length == 0 ? prefix.TrimEnd() : prefix + line;

    private int LineStart(int index) => StartOfLine(_claimed.Lines[index].Offset);

    private int StartOfLine(int offset) => offset == 0 ? 0 : _file.AsSpan(0, offset).LastIndexOfAny('\r', '\n') + 1;

    // The end of the line above; CRLF is one line end.
    private int LineBefore(int lineStart) =>
        lineStart >= 2 && _file[lineStart - 2] == '\r' && _file[lineStart - 1] == '\n' ? lineStart - 2 : lineStart - 1;

    private int LineEnd(int offset)
    {
        var length = _file.AsSpan(offset).IndexOfAny('\r', '\n');
        return length < 0 ? _file.Length : offset + length;
    }

    private int NextLine(int lineEnd) => lineEnd + NewLineAt(lineEnd).Length;

    private string NewLineAt(int lineEnd) =>
        lineEnd == _file.Length ? ""
        : _file[lineEnd] == '\n' ? "\n"
        : lineEnd + 1 < _file.Length && _file[lineEnd + 1] == '\n' ? "\r\n"
        : "\r";
}
