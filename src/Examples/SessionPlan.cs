using System.Collections.Immutable;

namespace AnswerKey.Examples;

/// <summary>What one page session has to do: its blocks in order, then the expressions of its claims.</summary>
/// <param name="Name">Empty for the page's own session. Each <c>fresh</c> block begins another plan.</param>
/// <param name="Examples">Blocks that are compiled: every kind but <see cref="ExampleKind.Skip"/> and <see cref="ExampleKind.Unverified"/>.</param>
public sealed record SessionPlan(
    string File,
    string Name,
    ImmutableArray<Example> Examples,
    ImmutableArray<Claim> Claims
)
{
    /// <summary>Stable within a build; names the session's assemblies, so it must not depend on the machine.</summary>
    public string Id { get; } = Name.Length == 0 ? File : $"{File}#{Name}";
}
