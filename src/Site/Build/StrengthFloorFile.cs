using System.Collections.Immutable;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Strength;

namespace AnswerKey.Site.Build;

/// <summary>The committed strength of each page's proofs: what is published of it, and the floor below which it must not sink.</summary>
internal static class StrengthFloorFile
{
    public const string Name = ".ci/proof-strength.json";

    /// <summary>What was found when the file was written last; nothing if the site has none, or it is no such file.</summary>
    public static StrengthFloor Read(SiteOptions options) => ReadOrSay(options).Floor ?? StrengthFloor.None;

    /// <summary>Compares with the floor, if the site has one.</summary>
    /// <param name="mutants">How many of each block were tried, at most; 0 if all were.</param>
    /// <param name="write">Whether to write down what was found. A floor that is not kept is not written.</param>
    public static IReadOnlyList<Problem> Check(SiteOptions options, ImmutableArray<PageStrength> pages, int mutants, bool write)
    {
        var (floor, problem) = ReadOrSay(options);
        if (floor is null)
            return [problem!];
        var problems = floor.Compare(pages, mutants).Select(p => ProblemKind.Called(p, options.Parts.Command)).ToList();
        if (write && problems.Count == 0)
            PlainFile.WriteText(options.Root, Name, StrengthFloor.Of(pages, mutants).ToJson());
        return problems;
    }

    private static (StrengthFloor? Floor, Problem? Problem) ReadOrSay(SiteOptions options) =>
        PlainFile.Refuse(options.Root, Name) is { } refusal ? (null, refusal.At(new Place(Name)))
        : PlainFile.ReadText(options.Root, Name) is { } text ? StrengthFloor.Parse(text, Name)
        : (StrengthFloor.None, null);
}
