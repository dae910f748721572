using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>What search engines are told of a page, in the words of schema.org.</summary>
internal static class StructuredData
{
    // The text stands inside a script element, which a "</script>" in it would end: '<' is escaped, as by default.
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The way from the home page down to a page of a topic; nothing for others.</summary>
    public static ImmutableArray<string> Trail(ParsedPage page, SiteMap map, SiteSettings settings)
    {
        var around = map.TopicsAround(page);
        if (around.IsEmpty)
            return [];
        var trail = new JsonArray { Crumb(1, settings.Title, settings.Url + "/") };
        foreach (var topic in around)
            trail.Add(Crumb(trail.Count + 1, topic.Title, settings.Url + topic.Url));
        if (!page.Source.IsIndex)
            trail.Add(Crumb(trail.Count + 1, page.Source.FrontMatter.Title, settings.Url + page.Source.Url.Value));
        var list = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = trail,
        };
        return [list.ToJsonString(_options)];
    }

    private static JsonObject Crumb(int position, string name, string url) =>
        new()
        {
            ["@type"] = "ListItem",
            ["position"] = position,
            ["name"] = name,
            ["item"] = url,
        };
}
