using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Interview.Rules;

/// <summary>Every source question is answered by exactly one page.</summary>
internal static class SourceCoverage
{
    /// <summary>A plain list in the input folder, one id a line; lines that begin with <c>#</c> are comments.</summary>
    public const string FileName = "_sources.txt";

    /// <param name="list">The list, or null if the site keeps none: then any id will do, but still only once.</param>
    public static void Check(IReadOnlyList<SourcePage> pages, FileText? list, Action<Problem> report)
    {
        var listFile = list?.File ?? FileName;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        if (list is not null)
        {
            foreach (var (line, number) in list.Text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l.Trim(), i + 1)))
            {
                if (line.Length > 0 && !line.StartsWith('#') && !known.TryAdd(line, number))
                    report(InterviewProblems.ListedTwice.At(new Place(listFile, number, 1), line));
            }
        }
        var claimed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        foreach (var source in page.FrontMatter.Facts.Get<Question>()?.Sources ?? [])
        {
            if (list is not null && !known.ContainsKey(source.Text))
                report(
                    InterviewProblems
                        .UnknownSource.At(source.Place, source.Text, listFile)
                        .OrHint(NearestName.Hint(source.Text, known.Keys))
                );
            else if (!claimed.TryAdd(source.Text, page.Source.File))
                report(InterviewProblems.AnsweredTwice.At(source.Place, source.Text, claimed[source.Text]));
        }
        foreach (var (id, line) in known.Where(k => !claimed.ContainsKey(k.Key)))
            report(InterviewProblems.Unanswered.At(new Place(listFile, line, 1), id));
    }
}
