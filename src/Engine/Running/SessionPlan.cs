using System.Collections.Immutable;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>What one page session has to do: its blocks in order, then the expressions of its claims.</summary>
/// <param name="Name">Empty for the page's own session. Each <c>fresh</c> block begins another plan.</param>
/// <param name="Examples">Blocks that are compiled: every kind but <see cref="ExampleKind.Skip"/> and <see cref="ExampleKind.Unverified"/>.</param>
internal sealed record SessionPlan(string File, string Name, ImmutableArray<Example> Examples, ImmutableArray<Claim> Claims)
{
    /// <summary>Unique in a site, and the same in every build of it.</summary>
    public string Id => $"{File}#{Name}{(Part > 0 ? "+" + Part : "")}";

    /// <summary>Counts the sessions of one name that <c>fresh</c> blocks begin; 0 for the first.</summary>
    public int Part { get; init; }

    internal SessionToCompile ToCompile(bool checkPolicy, bool colours) =>
        new(
            [.. Examples.Select(example => example.ToCompile())],
            [.. Claims.Select(claim => claim.Expression.Text)],
            checkPolicy,
            Emit: true,
            colours
        );
}
