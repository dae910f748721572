using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AnswerKey.Engine.Problems;

/// <summary>All that is said under one code.</summary>
/// <param name="Explanation">As in <see cref="ProblemKind.Explanation"/>, on one line.</param>
public sealed partial record ProblemEntry(string Code, string Explanation, ImmutableArray<ProblemKind> Kinds)
{
    /// <summary>One entry for each code, in the order of the codes.</summary>
    public static ImmutableArray<ProblemEntry> Of(IEnumerable<ProblemKind> kinds) =>
        [
            .. kinds
                .GroupBy(k => k.Code)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ProblemEntry(
                    g.Key,
                    g.Single(k => k.Explanation is not null).Explanation!.ReplaceLineEndings(" "),
                    [.. g]
                )),
        ];

    /// <summary>Whether the entry explains what was printed as this code: the compiler's codes, such as CS0103, share one.</summary>
    public bool Explains(string code) => Code == (CompilerCode().IsMatch(code) ? "CS" : code);

    [GeneratedRegex(@"^CS\d{4}$")]
    private static partial Regex CompilerCode();
}
