using AnswerKey.Engine.Problems;
using Markdig.Syntax;

namespace AnswerKey.Markdig.Blocks;

/// <summary>Gives each block of a page its name: the author's, or the heading's slug and a number.</summary>
internal sealed class ExampleNames(FileText source, Action<Problem> report)
{
    private readonly Dictionary<string, int> counts = [];
    private readonly HashSet<string> taken = [];
    private string heading = "example";

    public void Enter(string? headingId) => heading = headingId ?? heading;

    public string NameOf(string? written, FencedCodeBlock fence)
    {
        if (written is not null)
        {
            if (!taken.Add(written))
                report(MarkdigProblems.DuplicateName.At(source.PlaceOf(fence), written));
            return written;
        }
        string name;
        do
        {
            counts[heading] = counts.GetValueOrDefault(heading) + 1;
            name = $"{heading}-{counts[heading]}";
        } while (!taken.Add(name));
        return name;
    }
}
