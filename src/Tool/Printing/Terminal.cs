using Spectre.Console;

namespace AnswerKey.Tool.Printing;

/// <summary>The looks of a text in a terminal.</summary>
internal sealed record TerminalStyle(string? Colour)
{
    public static readonly TerminalStyle Plain = new((string?)null);
    public static readonly TerminalStyle Error = new("red bold");
    public static readonly TerminalStyle Warning = new("yellow bold");
    public static readonly TerminalStyle Good = new("green");
    public static readonly TerminalStyle Place = new("bold");
    public static readonly TerminalStyle Quiet = new("grey");

    /// <summary>Lines of a difference: what is claimed in red, what was computed in green.</summary>
    public static TerminalStyle OfDetail(string line) =>
        line switch
        {
            _ when line.StartsWith('-') || line.StartsWith("claimed", StringComparison.Ordinal) =>
                new("red"),
            _ when line.StartsWith('+') || line.StartsWith("computed", StringComparison.Ordinal) =>
                Good,
            _ => Plain,
        };
}

/// <summary>Standard output: coloured where a person looks at it, plain in CI, in a pipe and with NO_COLOR.</summary>
internal sealed class Terminal
{
    // Spectre.Console takes a while to load, so a plain run never touches it.
    private readonly Lazy<IAnsiConsole> ansi = new(() =>
        AnsiConsole.Create(new AnsiConsoleSettings())
    );
    private readonly TextWriter output;

    public Terminal(TextWriter output, bool interactive)
    {
        this.output = output;
        IsInteractive = interactive;
    }

    public bool IsInteractive { get; }

    /// <summary>For what others write, without colour.</summary>
    public TextWriter Writer => output;

    public static Terminal Standard { get; } =
        new(
            Console.Out,
            !Console.IsOutputRedirected
                && Environment.GetEnvironmentVariable("CI") is null or ""
                && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
        );

    public void Write(string text, TerminalStyle? style = null)
    {
        if (IsInteractive && style?.Colour is { } colour)
            ansi.Value.Write(new Text(text, Style.Parse(colour)));
        else
            output.Write(text);
    }

    public void WriteLine(string text, TerminalStyle? style = null)
    {
        Write(text, style);
        output.WriteLine();
    }

    /// <summary>The same terminal for someone who only wants to hear of problems.</summary>
    public Terminal Quiet() => new(output, IsInteractive) { IsQuiet = true };

    public bool IsQuiet { get; private init; }

    /// <summary>Says what happened, unless only problems are wanted.</summary>
    public void Tell(string text, TerminalStyle? style = null)
    {
        if (!IsQuiet)
            WriteLine(text, style);
    }

    /// <summary>Shows what is going on, on one line that the next replaces; nothing where nobody watches.</summary>
    public void Progress(string text)
    {
        if (IsInteractive && !IsQuiet)
            output.Write("\r\u001b[2K" + text);
    }
}
