using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Running;

/// <summary>A value written in prose, and the expression that must compute it: <c>[141](check:y)</c>.</summary>
/// <param name="Index">0-based among the page's claims, choices included.</param>
/// <param name="Session">The session whose blocks the expression sees; empty for the page's own.</param>
/// <param name="Written">The value as the page states it, without Markdown marks. For a choice, the options' texts are in <paramref name="Options"/>.</param>
/// <param name="Expression">C#, evaluated once all the session's blocks have run.</param>
/// <param name="Options">Empty, unless the claim is a choice.</param>
public sealed record Claim(int Index, string Session, PlacedText Written, PlacedText Expression, IReadOnlyList<ChoiceOption> Options)
{
    /// <summary>Whether the claim is the ticked option of a choice.</summary>
    public bool IsChoice => Options.Count > 0;
}

/// <summary>One option of a <c>::: choice</c>.</summary>
/// <param name="Text">The value, without the explanation that follows the dash.</param>
/// <param name="Box">The single character between the brackets, <c>x</c> or a space.</param>
public sealed record ChoiceOption(PlacedText Text, PlacedText Box, bool Ticked);
