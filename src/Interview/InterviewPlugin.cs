using System.Collections.Immutable;
using System.Text.Json;
using AnswerKey.Engine.Problems;
using AnswerKey.Interview.Parts;
using AnswerKey.Interview.Practice;
using AnswerKey.Interview.Rules;
using AnswerKey.Site;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;
using AnswerKey.Theme.Parts;

namespace AnswerKey.Interview;

/// <summary>Interview questions: levels, rules for what a question must prove, source coverage, practice, cards and the printable sheet.</summary>
public sealed class InterviewPlugin : SitePlugin
{
    private const int WordsPerMinute = 220;

    public override ImmutableArray<string> PageKeys => Question.Keys;

    public override ImmutableArray<string> FolderKeys => ["Questions", "Level"];

    public override IEnumerable<ProblemKind> Problems => ProblemKind.In(typeof(InterviewProblems));

    public override Noun Noun => new("question", "questions");

    public override IEnumerable<string> Addresses =>
        [
            InterviewPaths.Questions,
            InterviewPaths.Practice,
            InterviewPaths.Sheet,
            InterviewPaths.PracticeDeck,
            InterviewPaths.Anki,
            .. Enum.GetValues<Level>().Select(InterviewPaths.Of),
        ];

    public override ImmutableDictionary<Type, Type> Components { get; } =
        new Dictionary<Type, Type>
        {
            [typeof(Chips)] = typeof(QuestionChips),
            [typeof(PageRows)] = typeof(QuestionRows),
            [typeof(ProofLine)] = typeof(QuestionProofLine),
        }.ToImmutableDictionary();

    public override string SearchFilter => "level: " + string.Join(", ", Enum.GetNames<Level>());

    public override PageTemplate Template => QuestionTemplate.Page;

    public override object ReadFolder(YamlReader yaml, Action<Problem> report) =>
        new QuestionFolder(yaml.Flag("Questions") ?? false, Question.LevelOf(yaml, report));

    public override object? ReadPage(YamlReader yaml, Topic? topic, bool isIndex, Action<Problem> report)
    {
        if (topic?.Facts.Get<QuestionFolder>() is { Questions: true } folder && !isIndex)
            return Question.Read(yaml, folder, report);
        return null;
    }

    public override bool CountsNumerals(SourcePage page) => QuestionOf(page) is not null;

    public override IEnumerable<Problem> Check(SiteContent content, Func<string, FileText?> input)
    {
        var problems = new List<Problem>();
        SourceCoverage.Check(content.Pages, input(SourceCoverage.FileName), problems.Add);
        return problems;
    }

    public override IEnumerable<Problem> Check(CheckedPage page) =>
        QuestionOf(page.Source) is { } question ? QuestionRules.Check(page, question) : [];

    public override object Describe(SiteMap map) => InterviewSite.Of(map);

    public override PageView Dress(PageView view, CheckedPage page, SiteMap map)
    {
        // Without a question the theme's own front page leads to all that there is.
        if (view.Url == SitePaths.Home && Questions(map).Any())
            return view with
            {
                Layout = view.Layout == PageLayout.Home ? InterviewLayouts.Home : view.Layout,
                Facts = view.Facts.With(StartHere(map)),
            };
        if (QuestionOf(page.Source) is not { } question)
            return view;
        return view with
        {
            Layout = view.Layout == PageLayout.Article ? InterviewLayouts.Question : view.Layout,
            ReadingMinutes = Math.Max(1, (page.Page.Words + WordsPerMinute / 2) / WordsPerMinute),
            JsonLd = view.JsonLd.Insert(0, QuizData.Of(page, question, map.Site.Url + view.Url)),
        };
    }

    public override IEnumerable<PageView> Pages(SiteMap map)
    {
        var questions = Questions(map).ToList();
        if (questions.Count == 0)
            yield break;
        var hasMath = questions.Exists(p => !p.Page.Formulas.IsEmpty);
        yield return With(
            map.NewPage(InterviewLayouts.Questions, "All questions", InterviewPaths.Questions, "Every question, by level, topic and kind."),
            new QuestionList([.. questions.Select(p => map.LinkOf(p.Page))])
        );
        yield return map.NewPage(
            InterviewLayouts.Practice,
            "Practice",
            InterviewPaths.Practice,
            "Quiz and flash cards with spaced repetition, kept in your browser only."
        ) with
        {
            HasMath = hasMath,
        };
        yield return With(
            map.NewPage(
                InterviewLayouts.Sheet,
                "All answers on paper",
                InterviewPaths.Sheet,
                "Every question with its answer, to print."
            ) with
            {
                HasMath = hasMath,
            },
            new Sheet([.. questions.Select(p => new SheetEntry(map.LinkOf(p.Page), p.AnswerHtml()))])
        );
        foreach (var level in InterviewSite.Of(map).Levels)
            yield return map.NewPage(
                PageLayout.List,
                $"{level.Title} questions",
                level.Url,
                $"The questions for the level {level.Slug}."
            ) with
            {
                Groups = map.ByTopic(l => LevelOf(l)?.Slug == level.Slug),
            };
    }

    public override IEnumerable<OutputFile> Files(SiteMap map) => PracticeFiles.Of(map, Questions(map));

    public override void WriteAnswers(Utf8JsonWriter json, SourcePage page)
    {
        var question = QuestionOf(page);
        json.WriteString("level", question?.Level is { } level ? Words.Slug(level) : null);
        json.WriteStartArray("sources");
        foreach (var id in question?.Sources ?? [])
            json.WriteStringValue(id.Text);
        json.WriteEndArray();
    }

    public override string? ShareWord(SourcePage page) => QuestionOf(page)?.Level?.ToString();

    /// <summary>The level of the question that a link leads to; null if it leads to something else.</summary>
    internal static LevelView? LevelOf(PageLink link) => link.Facts.Get<Question>()?.Level is { } level ? LevelView.Of(level) : null;

    private static Question? QuestionOf(SourcePage page) => page.FrontMatter.Facts.Get<Question>();

    private static IEnumerable<CheckedPage> Questions(SiteMap map) => map.Listed.Where(p => QuestionOf(p.Source) is not null);

    private static PageView With(PageView view, object fact) => view with { Facts = view.Facts.With(fact) };

    private static StartingPaths StartHere(SiteMap map)
    {
        var start = map.Pages.FirstOrDefault(p => p.Source.Xref == "start-here");
        if (start is null)
            return new StartingPaths([]);
        var byUrl = map.Pages.ToDictionary(p => p.Source.Url.Value);
        return new StartingPaths([
            .. start
                .LinksByHeading()
                .Select(section => new LinkGroup(
                    section.Heading.Text,
                    [
                        .. section
                            .Links.Select(l => byUrl.GetValueOrDefault(l.Split('#')[0]))
                            .OfType<CheckedPage>()
                            .Distinct()
                            .Where(p => QuestionOf(p.Source) is not null)
                            .Select(p => map.LinkOf(p.Page)),
                    ]
                )
                {
                    Url = $"{start.Source.Url}#{section.Heading.Id}",
                })
                .Where(g => !g.Links.IsEmpty),
        ]);
    }
}
