using System.Collections.Immutable;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Strength;

/// <summary>What became of the mutants of one session.</summary>
/// <param name="Blocks">By their index in the plan.</param>
/// <param name="Unfailing">Indexes in the plan of claims that no mutant made fail.</param>
/// <param name="Loss">Of the block that kept some mutants from being compiled, without its place.</param>
internal sealed record SessionStrength(
    ImmutableArray<(int Block, ImmutableArray<TriedMutant> Mutants)> Blocks,
    ImmutableArray<int> Unfailing,
    Problem? Loss = null
)
{
    public static readonly SessionStrength None = new([], []);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Blocks.Length);
        foreach (var (block, mutants) in Blocks)
        {
            writer.Write(block);
            writer.Write(mutants.Length);
            foreach (var mutant in mutants)
            {
                writer.Write(mutant.Start);
                writer.Write(mutant.Before);
                writer.Write(mutant.After);
                writer.Write((byte)mutant.Fate);
            }
        }
        writer.Write(Unfailing.Length);
        foreach (var claim in Unfailing)
            writer.Write(claim);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; that it is whole, its checksum says.</summary>
    public static SessionStrength Read(BinaryReader reader)
    {
        return new(
            Many(() =>
                (
                    reader.ReadInt32(),
                    Many(() => new TriedMutant(reader.ReadInt32(), reader.ReadString(), reader.ReadString(), (MutantFate)reader.ReadByte()))
                )
            ),
            Many(reader.ReadInt32)
        );

        ImmutableArray<T> Many<T>(Func<T> read)
        {
            var count = reader.ReadInt32();
            var items = ImmutableArray.CreateBuilder<T>();
            while (items.Count < count)
                items.Add(read());
            return items.DrainToImmutable();
        }
    }
}
