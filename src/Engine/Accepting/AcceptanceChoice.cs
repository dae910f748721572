using AnswerKey.Comparing;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Accepting;

/// <summary>Moves the tick of a choice to the option that equals the computed value.</summary>
internal static class AcceptanceChoice
{
    public static Rewriting Rewrite(ClaimResult result, string fileText)
    {
        var options = result.Claim.Options;
        var right = options.Where(o => Comparison.Compare(o.Text.Text, result.Computed, Tolerance.None, result.Parts).Holds).ToList();
        if (right.Count != 1)
        {
            var count = right.Count == 0 ? "no option equals" : "more than one option equals";
            return Rewriting.Refused($"{count} {result.Computed}");
        }

        var edits = new List<Edit>();
        var tick = "x";
        foreach (var option in options)
        {
            var offset = option.Box.FileOffset(0);
            var box = offset < fileText.Length ? fileText[offset] : '\0';
            if (box is not (' ' or 'x' or 'X') || (box != ' ') != option.Ticked)
                return Rewriting.Moved;
            if (option.Ticked)
                tick = box.ToString();
            if (option.Ticked != (option == right[0]))
                edits.Add(new(offset, 1, option.Ticked ? " " : "x"));
        }
        return Rewriting.Of([.. edits.Select(e => e.Text == "x" ? e with { Text = tick } : e)]);
    }
}
