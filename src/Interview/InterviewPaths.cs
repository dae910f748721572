using AnswerKey.Site.Views;

namespace AnswerKey.Interview;

/// <summary>Addresses of the pages and files that the plug-in makes.</summary>
internal static class InterviewPaths
{
    public const string Questions = "/questions/";
    public const string Practice = "/practice/";
    public const string Sheet = "/practice/sheet/";

    /// <summary>A <see cref="Interview.Practice.PracticeDeck"/> as JSON.</summary>
    public const string PracticeDeck = "/practice.json";
    public const string Anki = "/practice/answer-key.txt";

    /// <summary>The page that lists the questions of a level.</summary>
    public static string Of(Level level) => $"/levels/{Words.Slug(level)}/";
}
