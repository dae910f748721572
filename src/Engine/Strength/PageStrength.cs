using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Strength;

/// <summary>What became of a mutant.</summary>
internal enum MutantFate : byte
{
    /// <summary>An output, a claim or a choice of the page came out otherwise, or something threw.</summary>
    Killed,

    /// <summary>The page did not notice.</summary>
    Survived,

    /// <summary>It is no C#, or what stands below it is none.</summary>
    NotCompiled,

    /// <summary>It took several times as long as the unchanged code; nobody would miss that either.</summary>
    TimedOut,
}

/// <summary>A small change of a block, and whether the page noticed.</summary>
/// <param name="Start">0-based offset in the block's code.</param>
/// <param name="Before">What is changed, on one line.</param>
internal sealed record TriedMutant(int Start, string Before, string After, MutantFate Fate);

/// <summary>How strong a block's proof is.</summary>
/// <param name="Mutants">In the order of the code.</param>
internal sealed record BlockStrength(Example Example, ImmutableArray<TriedMutant> Mutants)
{
    public IEnumerable<TriedMutant> Survivors => Mutants.Where(m => m.Fate == MutantFate.Survived);

    /// <summary>The killed ones of those that compile. Survivors that the page answers for do not count.</summary>
    public Share Share => new(Mutants.Count(IsKilled), Mutants.Count(m => IsKilled(m) || (m.Fate == MutantFate.Survived && !IsAnswered)));

    /// <summary>Whether the page says why some changes make no difference.</summary>
    public bool IsAnswered => Example.Options.Survivors is not null;

    /// <summary>Survivors that the page answers for.</summary>
    public int Answered => IsAnswered ? Survivors.Count() : 0;

    /// <summary>Whether more than half of what was tried went unnoticed.</summary>
    public bool IsWeak => 2 * Share.Part < Share.Whole;

    private static bool IsKilled(TriedMutant mutant) => mutant.Fate is MutantFate.Killed or MutantFate.TimedOut;
}

/// <summary>How strong the proofs of a page are.</summary>
/// <param name="Key">Of <see cref="KeyOf"/>.</param>
/// <param name="Blocks">Those that were changed, in the order of the page.</param>
/// <param name="Unfailing">Claims that no change made fail.</param>
/// <param name="Problems">What kept mutants from being tried.</param>
internal sealed record PageStrength(
    string File,
    string Key,
    ImmutableArray<BlockStrength> Blocks,
    ImmutableArray<Claim> Unfailing,
    ImmutableArray<Problem> Problems
)
{
    public Share Share => Blocks.Aggregate(default(Share), (sum, block) => sum + block.Share);

    public int Answered => Blocks.Sum(b => b.Answered);

    /// <summary>What of a page its strength depends on: its code and what it claims, and not the program that compares them.</summary>
    public static string KeyOf(PageExamples page)
    {
        var texts = page
            .Examples.Select(e => $"{e.Kind}\0{e.Session}\0{e.Code.Text}\0{e.Claimed?.Text}\0{e.Options.Tolerance}\0{e.Options.Survivors}")
            .Concat(page.Claims.Select(c => $"{c.Session}\0{c.Expression.Text}\0{c.Written.Text}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))))[..16];
    }
}
