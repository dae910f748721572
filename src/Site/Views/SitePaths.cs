namespace AnswerKey.Site.Views;

/// <summary>Addresses on the site that templates and scripts link to by themselves.</summary>
public static class SitePaths
{
    public const string Home = "/";
    public const string Questions = "/questions/";
    public const string Practice = "/practice/";
    public const string Sheet = "/practice/sheet/";

    /// <summary>A <see cref="Views.PracticeDeck"/> as JSON.</summary>
    public const string PracticeDeck = "/practice.json";
    public const string Anki = "/practice/answer-key.txt";
    public const string Ledger = "/what-is-proved/";
    public const string Glossary = "/glossary/";
    public const string Feed = "/feed.xml";
    public const string Llms = "/llms.txt";
}
