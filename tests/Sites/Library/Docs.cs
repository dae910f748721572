using AnswerKey.Theme.Layouts;
using AnswerKey.Theme.Parts;
using AnswerKey.Tool;
using Intervals;

namespace IntervalsDocs;

/// <summary>The documentation of a small library: another menu, other colours, a footer of its own, and nothing of interviews.</summary>
public static class Docs
{
    /// <param name="args">The program's own arguments.</param>
    public static AnswerKeySite Of(params string[] args) =>
        AnswerKeySite
            .Create(args)
            .UseTheme<Document>()
            .Replace<SiteFooter, IntervalsFooter>()
            .Layout<WidePage>("wide")
            .Reference(typeof(Interval).Assembly)
            .Import("Intervals");
}
