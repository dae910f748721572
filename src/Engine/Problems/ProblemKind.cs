using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AnswerKey.Engine.Problems;

/// <summary>One thing that a problem can say: its whole text, with a hole such as <c>{name}</c> for each part that differs from page to page.</summary>
/// <param name="Code">As in <see cref="Problem.Code"/>; several kinds may share one.</param>
/// <param name="Message">As in <see cref="Problem.Message"/>.</param>
/// <param name="Hint">As in <see cref="Problem.Hint"/>. A hole <c>{command}</c> stays until it is known how the site's program is called.</param>
public sealed partial record ProblemKind(string Code, string Message, string? Hint = null)
{
    private const string Command = "{command}";
    private const int LongestPart = 500;

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>What the code means, why it is an error and how to mend it, in Markdown. One of the kinds that share a code has it.</summary>
    public string? Explanation { get; init; }

    /// <summary>The problem at a place.</summary>
    /// <param name="parts">What fills the holes, in the order in which they first occur in the message and the hint.</param>
    /// <exception cref="ArgumentException">There are more or fewer holes than parts.</exception>
    public Problem At(Place place, params object[] parts)
    {
        var filled = new Dictionary<string, string> { [Command] = Command };
        var message = Filled(Message);
        var hint = Hint is null ? null : Filled(Hint);
        if (filled.Count != parts.Length + 1)
            throw Mismatch();
        return new Problem(Severity, Code, place, message, hint);

        string Filled(string text) =>
            Hole()
                .Replace(
                    text,
                    hole =>
                        filled.TryGetValue(hole.Value, out var part) ? part
                        : filled.Count > parts.Length ? throw Mismatch()
                        : filled[hole.Value] = Shortened(Convert.ToString(parts[filled.Count - 1], CultureInfo.InvariantCulture)!)
                );

        ArgumentException Mismatch() => new($"'{Message}' has not {parts.Length} holes", nameof(parts));
    }

    // A number of a million digits is quoted like any other.
    private static string Shortened(string part) => part.Length <= LongestPart ? part : part[..LongestPart] + "…";

    /// <summary>The kinds that stand in fields of a class, in the order of its text.</summary>
    public static ImmutableArray<ProblemKind> In(Type catalogue) =>
        [
            .. catalogue
                .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(f => f.FieldType == typeof(ProblemKind))
                .Select(f => (ProblemKind)f.GetValue(null)!),
        ];

    /// <summary>A problem's text for somebody who starts the site's program so.</summary>
    internal static Problem Called(Problem problem, string command) =>
        problem with
        {
            Hint = problem.Hint?.Replace(Command, command, StringComparison.Ordinal),
        };

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Hole();
}
