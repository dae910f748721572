using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.CSharp;

namespace AnswerKey.Examples;

/// <summary>Classifies the code of a session's blocks with the compiler's knowledge of each name.</summary>
internal static class SessionHighlighter
{
    /// <summary>One entry for each block of the plan. Taken from the cache where the code is the same, so that a warm build needs no compiler.</summary>
    public static ImmutableArray<CodeTokens> Highlight(
        SessionPlan plan,
        ExampleCache cache,
        Lazy<XmlSummaries> summaries,
        CancellationToken cancellation
    )
    {
        var hash = HashOf(plan);
        if (cache.ReadTokens(hash) is { } known)
            return [.. known];
        var tokens = ImmutableArray.CreateBuilder<CodeTokens>();
        Submission? last = null;
        foreach (var example in plan.Examples)
        {
            var submission = ScriptCompiler.Compile(
                example.Code.Text,
                SubmissionName.Of(tokens.Count),
                last,
                emit: false,
                cancellation: cancellation
            );
            tokens.Add(Classification.Of(submission.Compilation, submission.Tree, summaries.Value));
            if (example.Runs)
                last = submission;
        }
        cache.WriteTokens(hash, tokens);
        return tokens.ToImmutable();
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
