namespace AnswerKey.Site.Views;

/// <summary>Which template shows a page, and so which members of <see cref="PageView"/> it reads beyond the common ones.</summary>
public enum PageLayout
{
    /// <summary>The front page: the body, then <see cref="PageView.Groups"/> as "Start here" paths and <see cref="SiteView.Topics"/>.</summary>
    Home,

    /// <summary>A topic's index: the body, then <see cref="TopicView.Pages"/>.</summary>
    Topic,

    /// <summary>An interview question and its answer.</summary>
    Question,

    /// <summary>Any other page that an author wrote, such as "Writing a page".</summary>
    Doc,

    /// <summary>Every question with filters: <see cref="PageView.Links"/>.</summary>
    Questions,

    /// <summary>A plain list of pages, such as those of a level or a tag: the body, then <see cref="PageView.Groups"/>.</summary>
    List,

    /// <summary>The quiz and the flash cards; reads <see cref="SitePaths.PracticeDeck"/> in the browser.</summary>
    Practice,

    /// <summary>All questions with their answers, for paper: <see cref="PageView.Sheet"/>.</summary>
    Sheet,

    /// <summary>What is proved on which page: <see cref="PageView.LedgerRows"/>.</summary>
    Ledger,

    /// <summary><see cref="PageView.Terms"/>.</summary>
    Glossary,

    /// <summary>The page of a static host's 404.</summary>
    NotFound,
}
