using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Markdig.Blocks;

/// <summary>What the info string of a fence makes of it, and what it was probably meant to make.</summary>
internal static partial class FenceLanguage
{
    public const string CSharp = "csharp";
    public const string Output = "output";

    // Each says what becomes of a block, and means nothing in another language.
    private static readonly string[] _kinds = ["run", "setup", "compile", "skip"];

    // In any case of letters: every host colours CSharp as C#, so every reader takes it for checked.
    public static bool IsCSharp(string? language) => language?.ToLowerInvariant() is CSharp or "cs" or "c#";

    /// <summary>What a fence that is neither was meant as, if its author seems to have meant one; otherwise null.</summary>
    /// <param name="infoString">All that stands behind its marks.</param>
    public static string? MeantBy(string infoString)
    {
        var words = Word().Matches(infoString).Select(word => word.Value).ToList();
        if (words is not [var first, .. var more] || infoString.Trim() == Output)
            return null;
        var language = Word().Matches(infoString.Trim().Split(' ', '\t')[0]).Select(word => word.Value);
        if (language.Any(IsCSharp) || first.StartsWith(CSharp, StringComparison.OrdinalIgnoreCase))
            return CSharp;
        if (words.Any(word => _kinds.Contains(word, StringComparer.OrdinalIgnoreCase)))
            return CSharp;
        if (NearestName.Of(first, [CSharp]) is not null && more.Any(word => NearestName.Of(word, _kinds) is not null))
            return CSharp;
        return NearestName.Of(first, [Output]);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+#?")]
    private static partial Regex Word();
}
