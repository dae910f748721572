using System.CommandLine;
using System.CommandLine.Parsing;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Printing;

/// <summary>Values that are one of a few words: completed, and named with the nearest one where they are not.</summary>
internal static class OneOf
{
    public static void AcceptOneOf(this Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result => Check(result, words));
    }

    public static void AcceptOneOf(this Argument<string> argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result => Check(result, words));
    }

    private static void Check(SymbolResult result, string[] words)
    {
        foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value)))
        {
            var hint = NearestName.Hint(token.Value, words);
            result.AddError($"'{token.Value}' is none of {string.Join(", ", words)}" + (hint is null ? "" : "; " + hint));
        }
    }
}
