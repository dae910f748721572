using System.Text.RegularExpressions;
using AnswerKey.Engine.Accepting;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Renaming;

/// <summary>Writes the old address of a page into its <c>RedirectFrom</c>, and takes the new one out of it.</summary>
internal static partial class RedirectList
{
    public static IEnumerable<Relink> Add(SourcePage page, string oldUrl, string newUrl)
    {
        var text = page.Text;
        FrontMatterSpan.Find(text, out var yaml);
        var end = yaml.End.Value;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var kept = page.FrontMatter.RedirectFrom.Select(from => from.Text).Where(from => from.TrimEnd('/') != newUrl.TrimEnd('/'));
        var all = kept.Append(oldUrl).Distinct().ToList();
        if (Written().Match(text[..end], yaml.Start.Value) is not { Success: true } written)
        {
            yield return Replaced(end, 0, $"RedirectFrom: [{Flow(all)}]{newLine}");
            yield break;
        }
        var items = written.Groups["item"].Captures;
        var value =
            items.Count == 0
                ? $"{written.Groups["key"].Value} [{Flow(all)}]"
                : written.Groups["key"].Value
                    + string.Concat(all.Select(url => newLine + written.Groups["indent"].Captures[0].Value + Quoted(url)));
        yield return Replaced(written.Index, written.Length, value);

        Relink Replaced(int start, int length, string by) =>
            new(page.Source.PlaceAt(start), text.Substring(start, length), new Edit(start, length, by));
    }

    private static string Flow(IEnumerable<string> urls) => string.Join(", ", urls.Select(Quoted));

    private static string Quoted(string url) => Plain().IsMatch(url) ? url : PageTemplate.Quoted(url);

    // A value on its line, a list in brackets on one line or several, or a list of lines that begin with dashes.
    [GeneratedRegex(
        @"(?<=^|\n)(?<key>RedirectFrom[ \t]*:)(?:[ \t]*(?:\[[^\]]*\]|(?![ \t]*(?:\r?\n|\[))[^\r\n]+)|[ \t]*(?:\r?\n(?<indent>[ \t]*-[ \t]+)(?<item>[^\r\n]+))*)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Written();

    [GeneratedRegex("^/[A-Za-z0-9/._~-]*$")]
    private static partial Regex Plain();
}
