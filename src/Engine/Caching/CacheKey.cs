using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Caching;

/// <summary>What a session's outcome depends on, as named parts and their hash.</summary>
/// <param name="Parts">Such as <c>compiler</c>, <c>block softmax-1</c>, <c>claim 2</c>; each value is a hash.</param>
/// <param name="Hash">Of all parts in order; the name of the entry.</param>
internal sealed record CacheKey(ImmutableArray<(string Part, string Value)> Parts, string Hash)
{
    /// <summary>
    /// The key of a session. What a page claims is not in it: a computed value stays right whatever is claimed about it,
    /// and the comparison is made anew in every build.
    /// </summary>
    public static CacheKey Of(SessionPlan plan, ExecutionVersion version)
    {
        var parts = version.Parts.Select(p => (p.Part, HashOf(p.Value))).ToList();
        foreach (var example in plan.Examples)
            parts.Add(($"block {example.Name}", HashOf("block\0" + Describe(example))));
        for (var i = 0; i < plan.Claims.Length; i++)
            parts.Add(($"claim {i + 1}", HashOf("claim\0" + plan.Claims[i].Expression.Text)));
        // Names of blocks are for people; an entry serves any page with the same code.
        var hash = HashOf(string.Join('\n', parts.Select(p => p.Item2)));
        return new CacheKey([.. parts], hash);
    }

    /// <summary>The key of what became of a session's mutants, or of other seeds; on that, what the page claims has a say.</summary>
    /// <param name="most">How many.</param>
    public static CacheKey OfVariants(SessionPlan plan, int most, ExecutionVersion version)
    {
        var claimed = plan
            .Examples.Select(e => $"{e.Claimed?.Text}\0{e.Options.Tolerance}")
            .Concat(plan.Claims.Select(c => $"{c.Written.Text}\0{string.Join('\0', c.Options.Select(o => o.Ticked))}"));
        var parts = Of(plan, version).Parts.Add(("claimed", HashOf(string.Join('\n', claimed)))).Add(("most", HashOf($"{most}")));
        return new CacheKey(parts, HashOf(string.Join('\n', parts.Select(p => p.Value))));
    }

    private static string Describe(Example example) =>
        string.Join(
            '\0',
            example.Kind,
            example.Options.Throws,
            string.Join(',', example.Options.ErrorCodes),
            example.Options.Shape,
            example.IsTried ? "tried" : "",
            example.Options.Timeout.Ticks.ToString(CultureInfo.InvariantCulture),
            example.Code.Text
        );

    // 128 bits: pages come from strangers, and two of them must not be made to share an entry by trying.
    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
