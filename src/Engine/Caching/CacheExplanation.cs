using System.Collections.Immutable;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Caching;

/// <summary>Why a session would run or be reused.</summary>
/// <param name="Reason">A sentence for people.</param>
/// <param name="Changed">The parts of the key that differ from the last run; empty if it never ran, or nothing did.</param>
internal sealed record CacheExplanation(SessionPlan Plan, bool Reused, string Reason, ImmutableArray<string> Changed)
{
    public static CacheExplanation Of(SessionPlan plan, ExampleCache cache, ExecutionVersion version)
    {
        var key = CacheKey.Of(plan, version);
        if (cache.ReadOutcome(key, plan) is not null)
            return new(plan, true, "the same code ran before, with the same compiler, runtime and libraries", []);
        if (cache.ReadLastParts(plan) is not { } last)
            return new(plan, false, "it has not run yet", []);
        var before = last.ToLookup(p => p.Part, p => p.Value);
        var now = key.Parts.ToLookup(p => p.Part, p => p.Value);
        var changed = now.Where(p => !before[p.Key].SequenceEqual(p)).Select(p => before.Contains(p.Key) ? p.Key : $"{p.Key} (new)");
        var gone = before.Where(p => !now.Contains(p.Key)).Select(p => $"{p.Key} (gone)");
        ImmutableArray<string> all = [.. changed, .. gone];
        return all.IsEmpty
            ? new(plan, false, "it failed when it last ran, and failures are never stored; or its entry is lost or damaged", [])
            : new(plan, false, "its key changed", all);
    }
}
