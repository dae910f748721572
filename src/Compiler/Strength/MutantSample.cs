using AnswerKey.Engine.Protocols;

namespace AnswerKey.Compiler.Strength;

/// <summary>Takes some of a block's mutants, the same ones in every build.</summary>
internal static class MutantSample
{
    /// <param name="most">How many. A smaller sample is the beginning of a larger one.</param>
    /// <returns>Of each kind in turn, so that many numbers do not crowd out the one condition; within a kind from all over the block.</returns>
    public static IEnumerable<Mutant> Of(IReadOnlyCollection<Mutant> all, int most) =>
        all.GroupBy(mutant => mutant.Kind)
            .OrderBy(kind => kind.Key)
            .SelectMany(kind =>
            {
                var mutants = kind.ToArray();
                new Random(mutants.Length).Shuffle(mutants);
                return mutants.Select((mutant, turn) => (mutant, turn));
            })
            .OrderBy(m => m.turn)
            .Take(most)
            .Select(m => m.mutant);
}
