using System.Collections.Concurrent;
using System.Collections.Immutable;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>What a file's text was read as, which stays true for as long as the text and its topic do.</summary>
internal sealed record ReadBefore<T>(
    string Text,
    Topic? Topic,
    T? Value,
    ImmutableArray<Problem> Problems
)
    where T : class
{
    /// <summary>Takes a file's value from what is known, or finds it out; its problems are reported either way.</summary>
    public static T? Get(
        ConcurrentDictionary<string, ReadBefore<T>> known,
        string file,
        string text,
        Topic? topic,
        Func<Action<Problem>, T?> parse,
        Action<Problem> report
    )
    {
        // The topic's identity, not its value: two equal topics hold different lists of tags.
        if (
            !known.TryGetValue(file, out var before)
            || before.Text != text
            || !ReferenceEquals(before.Topic, topic)
        )
        {
            var problems = ImmutableArray.CreateBuilder<Problem>();
            var value = parse(problems.Add);
            known[file] = before = new ReadBefore<T>(text, topic, value, problems.ToImmutable());
        }
        foreach (var problem in before.Problems)
            report(problem);
        return before.Value;
    }
}
