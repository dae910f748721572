using System.Diagnostics;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Printing;

/// <summary>The looks of a text in a terminal.</summary>
/// <param name="Codes">Of ANSI's "select graphic rendition"; null for none.</param>
internal sealed record TerminalStyle(string? Codes)
{
    public static readonly TerminalStyle Plain = new((string?)null);
    public static readonly TerminalStyle Error = new("1;31");
    public static readonly TerminalStyle Warning = new("1;33");
    public static readonly TerminalStyle Good = new("32");
    public static readonly TerminalStyle Place = new("1");
    public static readonly TerminalStyle Quiet = new("90");

    /// <summary>Lines of a difference: what is claimed in red, what was computed in green.</summary>
    public static TerminalStyle OfDetail(string line) =>
        line switch
        {
            _ when line.StartsWith('-') || line.StartsWith("claimed", StringComparison.Ordinal) => new("31"),
            _ when line.StartsWith('+') || line.StartsWith("computed", StringComparison.Ordinal) => Good,
            _ => Plain,
        };
}

/// <summary>Standard output: progress on one line where a person looks at it, in colour but with NO_COLOR; plain in CI and in a pipe.</summary>
/// <param name="interactive">Whether a person looks at it.</param>
internal sealed class Terminal(TextWriter output, bool interactive)
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _told;

    /// <summary>For text that is of several lines, or a protocol: as it is, and without colour.</summary>
    public TextWriter Writer => output;

    public static Terminal Standard { get; } =
        new(
            Console.Out,
            !Console.IsOutputRedirected
                && Environment.GetEnvironmentVariable("TERM") != "dumb"
                && Environment.GetEnvironmentVariable("CI") is null or ""
        )
        {
            HasColour = Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
            Patience = TimeSpan.FromSeconds(10),
        };

    /// <summary>Whether a person sees colours.</summary>
    public bool HasColour { get; init; } = true;

    /// <summary>How long nobody is told what is going on where lines stay, as in a log; null for never.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Writes a line or a part of one; whatever the text holds, a terminal obeys nothing of it, nor does a CI that reads along.</summary>
    public void Write(string text, TerminalStyle? style = null)
    {
        // GitHub's runner takes a line for a command that holds the one, or begins with the other, after white space or not.
        text = PrintableText.Of(text).Replace("##[", "##\\u005b", StringComparison.Ordinal);
        if (text.TrimStart().StartsWith("::", StringComparison.Ordinal))
            text = text.Replace("::", "\\u003a:", StringComparison.Ordinal);
        output.Write(interactive && HasColour && style?.Codes is { } codes ? $"\e[{codes}m{text}\e[0m" : text);
    }

    public void WriteLine(string text, TerminalStyle? style = null)
    {
        Write(text, style);
        output.WriteLine();
    }

    /// <summary>The same terminal for someone who wants to hear less, or more.</summary>
    /// <param name="quiet">Whether only problems are of interest.</param>
    /// <param name="talkative">Whether everything is.</param>
    public Terminal Saying(bool quiet, bool talkative) =>
        new(output, interactive)
        {
            HasColour = HasColour,
            Patience = Patience,
            IsQuiet = quiet,
            IsTalkative = talkative,
        };

    public bool IsQuiet { get; private init; }

    /// <summary>Whether what only few want to know is told too.</summary>
    public bool IsTalkative { get; private init; }

    /// <summary>Says what happened, unless only problems are wanted.</summary>
    public void Tell(string text, TerminalStyle? style = null)
    {
        if (!IsQuiet)
            WriteLine(text, style);
    }

    /// <summary>Shows what is going on, on one line that the next replaces; in a log a line now and then, and none of a short run.</summary>
    /// <param name="text">Empty to take the line away.</param>
    public void Progress(string text)
    {
        if (IsQuiet)
            return;
        lock (_lock)
        {
            // To the line's begin, and all of it erased.
            if (interactive)
                output.Write("\r\e[2K" + text);
            else if (text.Length > 0 && _clock.Elapsed - _told >= Patience)
            {
                output.WriteLine(text);
                _told = _clock.Elapsed;
            }
        }
    }
}
