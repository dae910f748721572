using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Compiler.Compiling;
using AnswerKey.Compiler.Highlighting;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>Classifies the code of a session's blocks with the compiler's knowledge of each name.</summary>
internal static class SessionHighlighter
{
    /// <summary>What the cache knows: one entry for each block of the plan, or null. A warm build needs no compiler.</summary>
    public static ImmutableArray<CodeTokens>? Known(SessionPlan plan, ExampleCache cache) =>
        cache.ReadTokens(HashOf(plan)) is { } known
        && known.Length == plan.Examples.Length
        && plan.Examples.Zip(known).All(pair => Fits(pair.Second, pair.First.Code.Text.Length))
            ? [.. known]
            : null;

    private static bool Fits(CodeTokens code, int length) =>
        code.Tokens.All(t =>
            t.Start >= 0
            && t.Length >= 0
            && t.Start <= length - t.Length
            && Enum.IsDefined(t.Class)
            && t.Hover >= -1
            && t.Hover < code.Hovers.Length
        );

    /// <summary>One entry for each block of the plan, from submissions that were compiled to be run.</summary>
    /// <param name="submissions">Null where a block above is broken; such a block is coloured by its letters.</param>
    public static ImmutableArray<CodeTokens> Highlight(
        SessionPlan plan,
        IReadOnlyList<Submission?> submissions,
        ExampleCache cache,
        XmlSummaries summaries
    )
    {
        ImmutableArray<CodeTokens> tokens =
        [
            .. plan.Examples.Select(
                (example, i) =>
                    submissions[i] is { } submission
                        ? Classification.Of(submission.Model, summaries)
                        : Classification.Lexical(example.Code.Text)
            ),
        ];
        if (submissions.All(s => s is not null))
            cache.WriteTokens(HashOf(plan), tokens);
        return tokens;
    }

    /// <summary>The same where the outcome is known already and only the colours are not.</summary>
    public static ImmutableArray<CodeTokens> Highlight(
        SessionPlan plan,
        ExampleCache cache,
        XmlSummaries summaries,
        CancellationToken cancellation
    )
    {
        var submissions = new Submission?[plan.Examples.Length];
        Submission? last = null;
        for (var i = 0; i < submissions.Length; i++)
        {
            var example = plan.Examples[i];
            submissions[i] = ScriptCompiler.Compile(
                example.Code.Text,
                SubmissionName.Of(i),
                last,
                policy: null,
                emit: false,
                cancellation: cancellation
            );
            if (example.Runs)
                last = submissions[i];
        }
        return Highlight(plan, submissions, cache, summaries);
    }

    private static string HashOf(SessionPlan plan)
    {
        var text = string.Join(
            '\0',
            ExecutionVersion
                .Parts.Select(p => p.Value)
                .Concat(plan.Examples.SelectMany(e => new[] { e.Kind.ToString(), e.Code.Text }))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
