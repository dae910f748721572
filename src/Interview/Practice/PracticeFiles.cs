using System.Collections.Immutable;
using System.Net;
using System.Text;
using AnswerKey.Site.Build;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Interview.Practice;

/// <summary>The questions as cards: for the practice page, and for Anki.</summary>
internal static class PracticeFiles
{
    public static IEnumerable<OutputFile> Of(SiteMap map, IEnumerable<CheckedPage> questions)
    {
        var deck = Deck(map, questions);
        return
        [
            new OutputFile(InterviewPaths.PracticeDeck[1..], (deck with { Cards = [.. deck.Cards.Select(OnHost)] }).ToJson()),
            new OutputFile(InterviewPaths.Anki[1..], Anki(deck, map.Site.Title, map.Site.Url)),
        ];

        PracticeCard OnHost(PracticeCard card) =>
            card with
            {
                Url = map.OnHost(card.Url),
                IntroductionHtml = map.HtmlOnHost(card.IntroductionHtml),
                AnswerHtml = map.HtmlOnHost(card.AnswerHtml),
                Options =
                [
                    .. card.Options.Select(o => new PracticeOption(
                        map.HtmlOnHost(o.TextHtml),
                        o.Correct,
                        map.HtmlOnHost(o.ExplanationHtml)
                    )),
                ],
            };
    }

    private static PracticeDeck Deck(SiteMap map, IEnumerable<CheckedPage> questions) =>
        new(
            [
                .. map
                    .Site.Topics.Where(t => t.Facts.Get<QuestionFolder>() is { Questions: true })
                    .Select(t => new PracticeTopic(t.Slug, t.Title)),
            ],
            [.. questions.SelectMany(p => Cards(p, map.LinkOf(p.Page)))]
        );

    /// <summary>
    /// Anki's text import: one note a line, with a GUID, so that importing a later version updates the notes and keeps what was learned.
    /// See docs.ankiweb.net, "Importing: Text Files".
    /// </summary>
    private static string Anki(PracticeDeck deck, string siteTitle, string siteUrl)
    {
        var text = new StringBuilder();
        text.Append("#separator:tab\n#html:true\n#guid column:1\n#notetype:Basic\n#deck:").Append(siteTitle).Append("\n#tags column:4\n");
        foreach (var card in deck.Cards)
        {
            var front = new StringBuilder($"<p><b>{WebUtility.HtmlEncode(card.Title)}</b></p>\n{card.IntroductionHtml}");
            foreach (var option in card.Options)
                front.Append("<br>☐ ").Append(option.TextHtml);
            var back = new StringBuilder();
            foreach (var option in card.Options.Where(o => o.Correct))
                back.Append("<p>☑ ").Append(option.TextHtml).Append(": ").Append(option.ExplanationHtml).Append("</p>");
            back.Append(card.AnswerHtml).Append($"<p><a href=\"{siteUrl}{card.Url}\">{siteUrl}{card.Url}</a></p>");
            text.Append("answer-key-").Append(card.Id).Append('\t').Append(Field(front, siteUrl)).Append('\t').Append(Field(back, siteUrl));
            text.Append('\t').Append(card.Topic).Append(' ').Append(card.Level).Append('\n');
        }
        return text.ToString();
    }

    // A field is quoted, so that it may hold tabs and line breaks; quotes in it are doubled. Away from the site, its links need their host.
    private static string Field(StringBuilder html, string siteUrl) =>
        "\"" + html.Replace("href=\"/", $"href=\"{siteUrl}/").Replace("src=\"/", $"src=\"{siteUrl}/").Replace("\"", "\"\"") + "\"";

    private static IEnumerable<PracticeCard> Cards(CheckedPage page, PageLink link)
    {
        var choices = page.Choices().ToList();
        var answer = page.AnswerHtml();
        if (choices.Count == 0)
            yield return Card(page, link, page.Source.Xref, answer, []);
        for (var i = 0; i < choices.Count; i++)
        {
            var id = i == 0 ? page.Source.Xref : $"{page.Source.Xref}-{i + 1}";
            yield return Card(page, link, id, answer, [.. choices[i].Select(o => new PracticeOption(o.Text, o.Correct, o.Explanation))]);
        }
    }

    private static PracticeCard Card(CheckedPage page, PageLink link, string id, string answer, ImmutableArray<PracticeOption> options) =>
        new(
            id,
            link.Url,
            link.Title,
            link.TopicSlug ?? "",
            InterviewPlugin.LevelOf(link)?.Slug ?? "",
            link.Facts.Get<Question>()?.Kind ?? "",
            page.IntroductionHtml(),
            answer,
            options
        );
}
