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
    public ImmutableArray<CodeTokens>? Known(IEnumerable<Example> blocks) =>
        cache.ReadColours(HashOf(blocks));

    public void Keep(IEnumerable<Example> blocks, ImmutableArray<CodeTokens> colours) =>
        cache.WriteColours(HashOf(blocks), colours);

    private string HashOf(IEnumerable<Example> blocks)
    {
        var text = string.Join(
            '\0',
            version
                .Parts.Select(p => p.Value)
                .Concat(blocks.SelectMany(e => new[] { e.Kind.ToString(), e.Code.Text }))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
