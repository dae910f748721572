using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Ledgers;

/// <summary>Whether a number in prose is proved.</summary>
public enum NumeralStatus
{
    /// <summary>Inside a claim, and as right as the claim is.</summary>
    Proved,

    /// <summary>Not a quantity: a year, an ordinal, a part of a name.</summary>
    Exempt,

    /// <summary>A quantity that only its author vouches for.</summary>
    Unproved,
}

/// <summary>A number in a page's prose.</summary>
/// <param name="Place">Of a number inside a claim, where the claimed value begins.</param>
public sealed record Numeral(Place Place, string Text, NumeralStatus Status);

/// <param name="Start">0-based offset in the prose.</param>
/// <param name="Status">Never <see cref="NumeralStatus.Proved"/>: the words alone do not show that.</param>
internal readonly record struct NumeralSpan(int Start, int Length, NumeralStatus Status);

/// <summary>Finds the numbers of plain prose and tells quantities from names.</summary>
internal static partial class Numerals
{
    /// <summary>The numerals in order. What stands in code or in a claim must not be passed.</summary>
    /// <param name="proseText">A run of text, without Markdown marks; a paragraph or a part of one.</param>
    public static ImmutableArray<NumeralSpan> In(string proseText)
    {
        var spans = ImmutableArray.CreateBuilder<NumeralSpan>();
        var afterLabel = -1;
        var isPlural = false;
        foreach (Match match in Candidate().Matches(proseText))
        {
            if (match.Groups["name"].Success)
            {
                if (match.ValueSpan.ContainsAnyInRange('0', '9'))
                    spans.Add(new(match.Index, match.Length, NumeralStatus.Exempt));
                continue;
            }
            var label = LabelBefore(proseText, match.Index);
            var continues =
                afterLabel >= 0
                && Chain().IsMatch(proseText.AsSpan(afterLabel, match.Index - afterLabel))
                && (isPlural || !LowerWord().IsMatch(proseText.AsSpan(match.Index + match.Length)));
            var isLabelled = label.Length > 0 || continues;
            if (label.Length > 0)
                isPlural = label.EndsWith('s') && !label.EndsWith("ss", StringComparison.Ordinal);
            afterLabel = isLabelled ? match.Index + match.Length : -1;

            var isExempt = isLabelled || IsExempt(proseText, match);
            spans.Add(new(match.Index, match.Length, isExempt ? NumeralStatus.Exempt : NumeralStatus.Unproved));
        }
        return spans.ToImmutable();
    }

    private static bool IsExempt(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index);
        var after = text.AsSpan(match.Index + match.Length);
        var suffix = match.Groups["suffix"].ValueSpan;
        if (suffix.Length > 0)
            return suffix is "D" or "d" or "s" && match.Groups["number"].Length is 1 or 4
                || (!IsSizeOrUnit(suffix) && suffix.ContainsAnyInRange('0', '9'));
        return match.Groups["exempt"].Success
            || before.EndsWith("#")
            || (before.EndsWith("[^") && after.StartsWith("]"))
            || Adjective().IsMatch(after)
            || MonthBefore().IsMatch(before)
            || MonthAfter().IsMatch(after)
            || (match.Index == FirstOf(text) && IsEnumerator(match, after))
            || IsYear(match, before, after);
    }

    // 10x10 and 5ms are quantities; 0x1F and 3a7f are names.
    private static bool IsSizeOrUnit(ReadOnlySpan<char> suffix) => Size().IsMatch(suffix);

    private static bool IsEnumerator(Match match, ReadOnlySpan<char> after) =>
        match.ValueSpan.Contains('.') && !match.Value.StartsWith('0') ? SectionTitle().IsMatch(after) : Enumerator().IsMatch(after);

    private static bool IsYear(Match match, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        Year().IsMatch(match.ValueSpan) && !Arithmetic().IsMatch(after) && !before.TrimEnd().EndsWithAny("×=+*/<>≈≤≥$€£");

    private static bool EndsWithAny(this ReadOnlySpan<char> text, string characters) =>
        !text.IsEmpty && characters.Contains(text[^1], StringComparison.Ordinal);

    private static int FirstOf(string text) => text.Length - text.AsSpan().TrimStart(" \t([").Length;

    /// <summary>The name that the number belongs to, as in "Part 8" and "TensorFlow 2"; empty if the word before is none.</summary>
    private static string LabelBefore(string text, int start)
    {
        var from = Math.Max(0, start - 60);
        var match = WordBefore().Match(text[from..start]);
        if (!match.Success)
            return "";
        var word = match.Groups["word"].Value;
        if (Label().IsMatch(word))
            return word;
        var isProper = char.IsUpper(word[0]) || word[0] == '.';
        var hasInnerCapital = word.AsSpan(1).ContainsAnyInRange('A', 'Z');
        // "The 5 filters" begins a sentence; "TensorFlow 2" and "TF 1" are names wherever they stand.
        return isProper && (hasInnerCapital || word.EndsWith('#') || !match.Groups["begins"].Success) ? word : "";
    }

    [GeneratedRegex(
        @"(?<name>\b[a-z]+://\S+|[\p{L}_][\p{L}\p{N}_]*(?:[-‐‑][\p{L}\p{N}_]+|[.]\d+)*)"
            + @"|(?<exempt>\d+(?:st|nd|rd|th)\b|\d{4}-\d\d-\d\d\b|\d+(?:\.\d+){2,})"
            + @"|(?<number>(?:(?<![\p{L}\p{N})\]])[-−+])?(?>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|"
            + WrittenNumber.Grammar
            + @"))(?<suffix>[\p{L}_][\p{L}\p{N}_]*)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Candidate();

    [GeneratedRegex(@"(?<begins>^|[.!?:]\s+|\n\s*|[""“(]\s*)?(?<word>(?:\.|\b)[\p{L}][\p{L}\p{N}]*[.#]?)[ \u00a0]$")]
    private static partial Regex WordBefore();

    [GeneratedRegex(
        @"^(?:parts?|chapters?|sections?|figures?|figs?\.?|tables?|steps?|questions?|answers?|equations?|eqs?\.?|appendix|exercises?"
            + @"|examples?|lessons?|lectures?|versions?|notes?|pages?|phases?|stages?|rules?|points?|items?|cases?|lines?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?:and|or|to|,|–|-|&)\s*$")]
    private static partial Regex Chain();

    [GeneratedRegex(@"^\s+\p{Ll}")]
    private static partial Regex LowerWord();

    [GeneratedRegex(@"^-(?:based|indexed|bit|dimensional|hot|norm|d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Adjective();

    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    [GeneratedRegex(@"\b" + Month + @"\s(?:\d{1,2},?\s)?$")]
    private static partial Regex MonthBefore();

    [GeneratedRegex(@"^\s" + Month + @"\b")]
    private static partial Regex MonthAfter();

    [GeneratedRegex(@"^[.)]\s")]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"^\s+\p{Lu}\p{Ll}")]
    private static partial Regex SectionTitle();

    [GeneratedRegex(@"^(?:19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^\s?(?:[×=+*/%<>≈≤≥²³°]|-(?=\p{Ll})|(?:bytes?|bits?|pixels?|images?|samples?|examples?|rows?|columns?|units?|neurons?|classes"
            + @"|dimensions?|features?|parameters?|weights?|channels?|filters?|tokens?|steps?|iterations?|epochs?|times|values?|numbers?|points?"
            + @"|ms|s|MB|GB|KB|Hz|px)\b)"
    )]
    private static partial Regex Arithmetic();

    [GeneratedRegex(@"^x\d+(?:x\d+)*$|^\p{L}+$")]
    private static partial Regex Size();
}
