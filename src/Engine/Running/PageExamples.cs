using System.Collections.Immutable;

namespace AnswerKey.Engine.Running;

/// <summary>What a page asks the engine to check.</summary>
/// <param name="FreshAt">Indexes of the examples that begin a new session of the same name.</param>
public sealed record PageExamples(
    string File,
    ImmutableArray<Example> Examples,
    ImmutableArray<Claim> Claims,
    ImmutableHashSet<int> FreshAt
)
{
    /// <summary>
    /// Cuts the page into sessions. A claim sees the last session of its name: its expression is evaluated once all blocks have run,
    /// so after a <c>fresh</c> block it sees what came from there on.
    /// </summary>
    internal ImmutableArray<SessionPlan> Plan()
    {
        var order = new List<(string Name, List<Example> Examples)>();
        foreach (var example in Examples.Where(e => e.Kind is not (ExampleKind.Skip or ExampleKind.Unverified)))
        {
            var current = order.FindLast(s => s.Name == example.Session);
            if (current.Examples is null || FreshAt.Contains(example.Index))
                order.Add(current = (example.Session, []));
            current.Examples.Add(example);
        }
        foreach (var name in Claims.Select(c => c.Session).Distinct())
        {
            // A claim without any block can still be computed: [6](check:2*3).
            if (name.Length == 0 && order.All(s => s.Name != name))
                order.Add((name, []));
        }
        var plans = ImmutableArray.CreateBuilder<SessionPlan>();
        for (var i = 0; i < order.Count; i++)
        {
            var (name, examples) = order[i];
            var isLast = order.FindLastIndex(s => s.Name == name) == i;
            var part = order.Take(i).Count(s => s.Name == name);
            plans.Add(new SessionPlan(File, name, [.. examples], isLast ? [.. Claims.Where(c => c.Session == name)] : []) { Part = part });
        }
        return plans.ToImmutable();
    }
}
