using AnswerKey.Engine.Problems;
using Markdig.Syntax;

namespace AnswerKey.Markdig.Blocks;

/// <summary>Gives each block of a page its name: the author's, or the heading's slug and a number. It is an id, as those of headings are.</summary>
internal sealed class ExampleNames(HashSet<string> headings, FileText source, Action<Problem> report)
{
    private readonly Dictionary<string, int> _counts = [];
    private readonly HashSet<string> _taken = [];
    private string _heading = "example";

    public void Enter(string? headingId) => _heading = headingId ?? _heading;

    public string NameOf(string? written, FencedCodeBlock fence)
    {
        if (written is not null)
        {
            if (headings.Contains(written))
                report(MarkdigProblems.NameOfHeading.At(source.PlaceOf(fence), written));
            else if (!_taken.Add(written))
                report(MarkdigProblems.DuplicateName.At(source.PlaceOf(fence), written));
            return written;
        }
        string name;
        do
        {
            _counts[_heading] = _counts.GetValueOrDefault(_heading) + 1;
            name = $"{_heading}-{_counts[_heading]}";
        } while (headings.Contains(name) || !_taken.Add(name));
        return name;
    }
}
