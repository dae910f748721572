using AnswerKey.Interview.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Interview;

/// <summary>The layouts that the theme does not have.</summary>
internal static class InterviewLayouts
{
    /// <summary>The front page, with the way into the questions.</summary>
    public static readonly PageLayout Home = PageLayout.Home with { Component = typeof(InterviewHome) };

    /// <summary>An interview question and its answer.</summary>
    public static readonly PageLayout Question = PageLayout.Article with { Name = "question", ShowsCode = true };

    /// <summary>Every question, with filters.</summary>
    public static readonly PageLayout Questions = new("questions") { Component = typeof(QuestionsPage), EarlyScripts = ["filter.js"] };

    /// <summary>The quiz and the flash cards; reads <see cref="InterviewPaths.PracticeDeck"/> in the browser.</summary>
    public static readonly PageLayout Practice = new("practice")
    {
        Component = typeof(PracticePage),
        Styles = ["pages.css", "practice.css"],
        Scripts = ["practice.js"],
    };

    /// <summary>All questions with their answers, for paper.</summary>
    public static readonly PageLayout Sheet = new("sheet") { Component = typeof(SheetPage), IsFindable = false };
}
