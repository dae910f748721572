using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnswerKey.Site.Build;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Interview;

/// <summary>What search engines are told of a question, in the words of schema.org.</summary>
internal static partial class QuizData
{
    // The text stands inside a script element, which a "</script>" in it would end: '<' is escaped, as by default.
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.Default };

    /// <param name="url">Absolute.</param>
    public static string Of(CheckedPage page, Question question, string url)
    {
        var part = new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = page.Source.FrontMatter.Title,
            ["text"] = page.Source.FrontMatter.Title,
            ["eduQuestionType"] = page.Choices().Any() ? "Multiple choice" : "Flashcard",
            ["acceptedAnswer"] = Answer(PlainText(page.AnswerHtml())),
        };
        if (page.Choices().FirstOrDefault() is { } options)
        {
            part["acceptedAnswer"] = Answer(PlainText(options.First(o => o.Correct).Text));
            part["suggestedAnswer"] = new JsonArray([.. options.Where(o => !o.Correct).Select(o => Answer(PlainText(o.Text)))]);
        }
        var quiz = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Quiz",
            ["name"] = page.Source.FrontMatter.Title,
            ["about"] = new JsonObject { ["@type"] = "Thing", ["name"] = page.Source.Topic?.Title ?? "" },
            ["educationalLevel"] = question.Level is { } level ? Words.Slug(level) : "",
            ["url"] = url,
            ["hasPart"] = new JsonArray(part),
        };
        return quiz.ToJsonString(_options);
    }

    private static JsonObject Answer(string text) => new() { ["@type"] = "Answer", ["text"] = text };

    /// <summary>The text of rendered Markdown, on one line.</summary>
    public static string PlainText(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
