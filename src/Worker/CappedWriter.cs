using System.Text;

namespace AnswerKey.Worker;

/// <summary>Collects what a block prints, and stops the block when it prints too much. Safe to write to from several threads.</summary>
internal sealed class CappedWriter(int limit) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string NewLine { get; set; } = "\n";

    public bool Overflowed { get; private set; }

    /// <summary>What was printed, at most the limit.</summary>
    public string Text
    {
        get
        {
            lock (_text)
                return _text.ToString();
        }
    }

    /// <summary>Ends the line that was begun, so that what follows is not read as its end.</summary>
    public void EndLine()
    {
        if (Text is [.., not '\n'])
            Write('\n');
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_text)
        {
            if (!Overflowed && _text.Length + buffer.Length <= limit)
            {
                _text.Append(buffer);
                return;
            }
            Overflowed = true;
        }
        throw new InvalidOperationException("the block printed too much");
    }
}
