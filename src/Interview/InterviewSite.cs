using System.Collections.Immutable;
using AnswerKey.Site.Views;

namespace AnswerKey.Interview;

/// <summary>What templates know of the questions as a whole.</summary>
/// <param name="Levels">In their order; those without a question are left out.</param>
internal sealed record InterviewSite(ImmutableArray<LevelView> Levels)
{
    internal static InterviewSite Of(SiteMap map) =>
        new([
            .. Enum.GetValues<Level>()
                .Select(level =>
                    LevelView.Of(level) with
                    {
                        Count = map.Pages.Count(p => p.Source.FrontMatter.Facts.Get<Question>()?.Level == level),
                    }
                )
                .Where(l => l.Count > 0),
        ]);
}

/// <param name="Slug"><c>beginner</c>, <c>intermediate</c> or <c>expert</c>.</param>
/// <param name="Url">The page that lists its questions.</param>
/// <param name="Count">How many questions it has.</param>
internal sealed record LevelView(string Slug, string Title, string Url, int Count)
{
    internal static LevelView Of(Level level) => new(Words.Slug(level), level.ToString(), InterviewPaths.Of(level), 0);
}

/// <summary>What the sheet shows, in the order of the topics.</summary>
internal sealed record Sheet(ImmutableArray<SheetEntry> Entries);

/// <summary>A question and its answer on the printable sheet.</summary>
/// <param name="AnswerHtml">Without ids, which would clash.</param>
internal sealed record SheetEntry(PageLink Page, string AnswerHtml);

/// <summary>The list of all questions.</summary>
internal sealed record QuestionList(ImmutableArray<PageLink> Links);

/// <summary>The paths of the "Start here" page: its second-level headings, each with the questions below it.</summary>
internal sealed record StartingPaths(ImmutableArray<LinkGroup> Groups);
