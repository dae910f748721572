using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>What search engines are told of a page, in the words of schema.org.</summary>
internal static partial class StructuredData
{
    // The text stands inside a script element, which a "</script>" in it would end: '<' is escaped, as by default.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Default,
    };

    public static string? Of(CheckedPage page, Navigation navigation, SiteSettings settings)
    {
        var items = new JsonArray();
        if (page.Source.IsQuestion)
            items.Add(Question(page, settings));
        if (navigation.TopicOf(page.Page) is { } topic)
        {
            var trail = new JsonArray
            {
                Crumb(1, settings.Title, settings.Url + "/"),
                Crumb(2, topic.Title, settings.Url + topic.Url),
            };
            if (!page.Source.IsIndex)
                trail.Add(
                    Crumb(3, page.Source.FrontMatter.Title, settings.Url + page.Source.Url.Value)
                );
            items.Add(
                new JsonObject
                {
                    ["@context"] = "https://schema.org",
                    ["@type"] = "BreadcrumbList",
                    ["itemListElement"] = trail,
                }
            );
        }
        return items.Count == 0 ? null : items.ToJsonString(Options);
    }

    private static JsonObject Question(CheckedPage page, SiteSettings settings)
    {
        var url = settings.Url + page.Source.Url.Value;
        var question = new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = page.Source.FrontMatter.Title,
            ["text"] = page.Source.FrontMatter.Title,
            ["eduQuestionType"] = page.Choices().Any() ? "Multiple choice" : "Flashcard",
            ["acceptedAnswer"] = Answer(PlainText(page.AnswerHtml())),
        };
        if (page.Choices().FirstOrDefault() is { } options)
        {
            question["acceptedAnswer"] = Answer(PlainText(options.First(o => o.Correct).Text));
            question["suggestedAnswer"] = new JsonArray([
                .. options.Where(o => !o.Correct).Select(o => Answer(PlainText(o.Text))),
            ]);
        }
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Quiz",
            ["name"] = page.Source.FrontMatter.Title,
            ["about"] = new JsonObject
            {
                ["@type"] = "Thing",
                ["name"] = page.Source.Topic?.Title ?? "",
            },
            ["educationalLevel"] = page.Source.FrontMatter.Level is { } level
                ? AnswersFile.Word(level)
                : "",
            ["url"] = url,
            ["hasPart"] = new JsonArray(question),
        };
    }

    private static JsonObject Answer(string text) =>
        new() { ["@type"] = "Answer", ["text"] = text };

    private static JsonObject Crumb(int position, string name, string url) =>
        new()
        {
            ["@type"] = "ListItem",
            ["position"] = position,
            ["name"] = name,
            ["item"] = url,
        };

    /// <summary>The text of rendered Markdown, on one line.</summary>
    public static string PlainText(string html) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
