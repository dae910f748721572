using System.Collections.Concurrent;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Build;

/// <summary>
/// What an earlier build in this process found out about each page, for as long as the page's own text stays the same.
/// Safe to use from several threads, each with a page of its own.
/// </summary>
internal sealed class PageMemory
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Reads a page's Markdown, or takes it from the last build; its problems are reported either way.</summary>
    public ParsedPage Parse(SourcePage page, bool countsNumerals, Action<Problem> report)
    {
        if (
            !entries.TryGetValue(page.Relative, out var known)
            || known.Parsed.Source.Source.Text != page.Source.Text
            || known.Parsed.CountsNumerals != countsNumerals
        )
        {
            var problems = new List<Problem>();
            known = entries[page.Relative] = new Entry(
                PageParser.Parse(page, countsNumerals, problems.Add),
                problems
            );
        }
        foreach (var problem in known.Problems)
            report(problem);
        // The front matter may have changed without the text: a folder gives its pages what they do not say themselves.
        return known.Parsed with { Source = page };
    }

    /// <summary>What became of the page's examples, or null if that must be found out. A failure is never remembered: it may have been the machine's.</summary>
    public PageResult? ResultOf(ParsedPage page) => EntryOf(page).Result;

    public void Keep(ParsedPage page, PageResult result) =>
        EntryOf(page).Result = result.Problems.IsEmpty ? result : null;

    /// <summary>The HTML of the page's body; made anew only if a result or the target of a link is another.</summary>
    public string BodyOf(CheckedPage page)
    {
        var entry = EntryOf(page.Page);
        var links = string.Join('\n', page.Page.Links.Select(l => l.Node.Url));
        if (entry.Body is { } body && entry.Result is { } result)
        {
            if (ReferenceEquals(body.Of, result) && body.Links == links)
                return body.Html;
        }
        var html = PageParser.Render(page.Page);
        entry.Body = entry.Result is null ? null : (entry.Result, links, html);
        return html;
    }

    /// <summary>Drops the pages that are no longer there.</summary>
    public void KeepOnly(IEnumerable<SourcePage> pages)
    {
        var present = pages.Select(p => p.Relative).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in entries.Keys.Where(k => !present.Contains(k)))
            entries.TryRemove(gone, out _);
    }

    private Entry EntryOf(ParsedPage page) => entries[page.Source.Relative];

    private sealed class Entry(ParsedPage parsed, IReadOnlyList<Problem> problems)
    {
        public ParsedPage Parsed { get; } = parsed;
        public IReadOnlyList<Problem> Problems { get; } = problems;
        public PageResult? Result { get; set; }
        public (PageResult Of, string Links, string Html)? Body { get; set; }
    }
}
