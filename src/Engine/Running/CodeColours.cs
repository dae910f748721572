using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>The colours of blocks, which are a function of their code and of the compiler. Those in the cache need no compiler.</summary>
internal sealed class CodeColours(ExampleCache cache, ExecutionVersion version)
{
    /// <summary>One entry for each block, or null.</summary>
    public ImmutableArray<CodeTokens>? Known(ImmutableArray<Example> blocks) =>
        cache.ReadColours(HashOf(blocks)) is { } known && Fit(blocks, known) ? known : null;

    /// <summary>Whether the colours can be those of the blocks. Neither a file nor another process is trusted in that.</summary>
    public static bool Fit(ImmutableArray<Example> blocks, ImmutableArray<CodeTokens> colours) =>
        colours.Length == blocks.Length && blocks.Zip(colours).All(pair => Fits(pair.Second, pair.First.Code.Text.Length));

    public void Keep(IEnumerable<Example> blocks, ImmutableArray<CodeTokens> colours) => cache.WriteColours(HashOf(blocks), colours);

    private static bool Fits(CodeTokens code, int length) =>
        code.Tokens.All(t =>
            t.Start >= 0
            && t.Length >= 0
            && t.Start <= length - t.Length
            && Enum.IsDefined(t.Class)
            && t.Hover >= -1
            && t.Hover < code.Hovers.Length
        );

    private string HashOf(IEnumerable<Example> blocks)
    {
        var text = string.Join(
            '\0',
            version.Parts.Select(p => p.Value).Concat(blocks.SelectMany(e => new[] { e.Kind.ToString(), e.Code.Text }))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
