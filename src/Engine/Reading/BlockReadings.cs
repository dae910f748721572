using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Reading;

/// <summary>What blocks are by their syntax. Those in the cache need no compiler.</summary>
internal sealed class BlockReadings(Compilers compilers, ExampleCache cache, ExecutionVersion version)
{
    /// <param name="codes">The blocks of a file.</param>
    /// <returns>One for each block: what it is, or why the compiler could not take it.</returns>
    public async Task<ImmutableArray<(CodeReading? Reading, Problem? Problem)>> ReadAsync(
        ImmutableArray<string> codes,
        CancellationToken cancellation
    )
    {
        if (codes.IsEmpty)
            return [];
        var hash = HashOf(codes);
        if (cache.ReadReadings(hash) is { } known && known.Length == codes.Length && known.Zip(codes).All(p => Fits(p.First, p.Second)))
            return [.. known.Select(reading => ((CodeReading?)reading, (Problem?)null))];
        var (readings, loss) = await compilers.ReadAsync(codes, cancellation);
        if (readings is { } all)
        {
            cache.WriteReadings(hash, all);
            return [.. all.Select(reading => ((CodeReading?)reading, (Problem?)null))];
        }
        if (codes.Length == 1)
            return [(null, loss!.Problem)];
        // One of them the compiler cannot take; the others are read all the same.
        var apart = ImmutableArray.CreateBuilder<(CodeReading?, Problem?)>();
        foreach (var code in codes)
            apart.AddRange(await ReadAsync([code], cancellation));
        return apart.ToImmutable();
    }

    private string HashOf(ImmutableArray<string> codes) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', version.Parts.Select(p => p.Value).Concat(codes))))
        )[..32];

    // Neither a file nor another process is trusted in that.
    private static bool Fits(CodeReading reading, string code)
    {
        return Enum.IsDefined(reading.Shape)
            && reading.Pieces.All(piece => Enum.IsDefined(piece.Kind) && Inside(piece.Code) && piece.Stated.All(Inside));

        bool Inside(TextPart part) => part.Start >= 0 && part.Length >= 0 && part.Start <= code.Length - part.Length;
    }
}
