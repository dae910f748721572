using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AnswerKey.Tests.Browser;

/// <summary>
/// axe-core over a page as it stands, on a phone and on a desk, in light and dark. The driver of Deque.AxeCore.Playwright opens another
/// page for each report and takes several times as long.
/// </summary>
internal static class Axe
{
    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    // Every rule at each width, and again in the other scheme what depends on colours; nothing else does. Code is left out of that second
    // look: it is most of a page's text and half of the time, and its inks and its ground, which know no width, have been looked at in both
    // schemes by then.
    private static readonly (int Width, ColorScheme Scheme, bool ColoursOnly)[] _views =
    [
        (1440, ColorScheme.Light, false),
        (1440, ColorScheme.Dark, true),
        (360, ColorScheme.Dark, false),
        (360, ColorScheme.Light, true),
    ];

    private const string Run = """
        async (coloursOnly) => {
          const options = { resultTypes: ["violations"] };
          if (coloursOnly) options.runOnly = ["color-contrast", "link-in-text-block"];
          const where = coloursOnly ? { exclude: [[".code pre"]] } : document;
          const result = await axe.run(where, options);
          return result.violations.map((v) => `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map((n) => n.html).join(" | ")}`);
        }
        """;

    /// <returns>A line for each violation, with the view it was found in.</returns>
    public static async Task<List<string>> FindAsync(IPage page)
    {
        // Evaluated, not added as an element, which the site's policy would refuse.
        await page.EvaluateAsync(_script + "\n;0");
        var found = new List<string>();
        foreach (var (width, scheme, coloursOnly) in _views)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var violations = await page.EvaluateAsync<string[]>(Run, coloursOnly);
            found.AddRange(violations.Select(v => $"{page.Url} {width} {scheme}: {v}"));
        }
        return found;
    }
}
