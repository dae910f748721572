using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;

namespace AnswerKey.Site.Pages;

/// <summary>Asks other sites whether the pages that this one links to are still there. Bounded, and remembered for a week.</summary>
internal static class ExternalLinks
{
    private const string FileName = "external-links.txt";

    private const int AtOnce = 8;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _remembered = TimeSpan.FromDays(7);

    /// <returns>Warnings only: another site's bad day must not fail this one's build.</returns>
    public static async Task<IReadOnlyList<Problem>> CheckAsync(
        IReadOnlyList<CheckedPage> pages,
        string cache,
        CancellationToken cancellation
    )
    {
        var links = pages
            .SelectMany(p => p.Page.Links)
            .Where(l => Uri.TryCreate(l.Target.Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            .ToLookup(l => l.Target.Text.Split('#')[0], l => l.Place);
        var known = Read(cache);
        var answers = new ConcurrentDictionary<string, string>(known.Where(k => links.Contains(k.Key)));
        using var client = new HttpClient { Timeout = _patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (compatible; AnswerKey link check)");
        await Parallel.ForEachAsync(
            links.Select(l => l.Key).Where(url => !answers.ContainsKey(url)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (url, token) => answers[url] = await AskAsync(client, url, token)
        );
        Write(cache, answers);
        return
        [
            .. links
                .Where(l => answers[l.Key].Length > 0)
                .SelectMany(l => l.Select(place => PageProblems.ExternalLink.At(place, l.Key, answers[l.Key]))),
        ];
    }

    // Empty if the page is there.
    private static async Task<string> AskAsync(HttpClient client, string url, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            // Many sites refuse robots; that says nothing about the page.
            return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? $"answers {(int)answer.StatusCode}" : "";
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return "cannot be reached";
        }
    }

    // Only good answers are remembered, each with its day.
    private static Dictionary<string, string> Read(string cache)
    {
        if (PlainFile.ReadText(cache, FileName) is not { } text)
            return [];
        return text.Split('\n')
            .Select(l => l.Split('\t'))
            .Where(l =>
                l.Length == 2
                && DateTime.TryParse(l[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var asked)
                // In both directions: a clock that was wrong for a day must not make it known for years.
                && (DateTime.UtcNow - asked).Duration() < _remembered
            )
            .ToDictionary(l => l[0], _ => "");
    }

    private static void Write(string cache, IReadOnlyDictionary<string, string> answers)
    {
        var today = DateTime.UtcNow.ToString("o", CultureInfo.InvariantCulture);
        try
        {
            PlainFile.WriteText(
                cache,
                FileName,
                string.Concat(answers.Where(a => a.Value.Length == 0).Select(a => $"{a.Key}\t{today}\n").Order(StringComparer.Ordinal))
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk costs asking again, nothing else.
        }
    }
}
