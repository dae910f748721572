using System.Collections.Immutable;
using System.Text;

namespace AnswerKey.Comparing;

/// <summary>Writes how claimed and computed text differ, for people: several lines, no colours.</summary>
internal sealed class ComparisonDifference(
    ImmutableArray<ComparisonLine> claimed,
    ImmutableArray<ComparisonLine> computed,
    ExactTolerance tolerance
)
{
    private const int MostLines = 40;
    private const int Context = 2;

    private readonly StringBuilder _builder = new();

    /// <summary>0-based line of the claimed text in which the first difference stands; known once the text was written.</summary>
    public int Line { get; private set; }

    /// <summary>0-based column in it.</summary>
    public int Column { get; private set; }

    public override string ToString()
    {
        _builder.Clear();
        if (claimed is [{ Raw: "" }])
            NothingClaimed();
        else if (computed is [{ Raw: "" }])
            NothingComputed();
        else if (claimed.Length == 1 && computed.Length == 1)
            OneLine();
        else
            Lines();
        if (claimed is not [{ Raw: "" }] && !Comparison.SaysSomething(claimed))
            Write("a claim of nothing but ... holds for nothing");
        return _builder.ToString().TrimEnd('\n');
    }

    private void NothingClaimed()
    {
        Write("claimed   (nothing)");
        if (computed is [{ Raw: "" }])
        {
            Write("computed  (nothing)");
            Write("an empty claim holds for nothing");
        }
        else
            WriteAll(computed, "computed  ");
    }

    private void NothingComputed()
    {
        WriteAll(claimed, "claimed   ");
        Write("computed  (nothing)");
    }

    private void OneLine()
    {
        var pair = new ComparisonMarks(claimed[0], computed[0], tolerance);
        Column = pair.FirstClaimed;
        Write("claimed   " + pair.Claimed);
        Write("computed  " + pair.Computed);
        if (pair.Carets.Length > 0)
            Write("          " + pair.Carets);
        if (pair.Note.Length > 0)
            Write(pair.Note);
    }

    private void Lines()
    {
        var steps = new LineAlignment(claimed, computed, tolerance).Steps();
        steps.RemoveAll(step => step.Kind == StepKind.Absorbed);
        if (steps.Find(Differs) is { Kind: not StepKind.Same } first)
            (Line, Column) = PlaceOf(first);
        Write("- claimed  + computed");
        var written = 0;
        for (var i = 0; i < steps.Count; )
        {
            var end = i;
            var differs = Differs(steps[i]);
            while (end < steps.Count && Differs(steps[end]) == differs)
                end++;
            if (written >= MostLines && differs)
            {
                var more = steps.Skip(i).Count(Differs);
                Write($"  … {Count(more, "more line")} differ{(more == 1 ? "s" : "")}");
                return;
            }
            if (differs)
                written += WriteChanges(steps, i, end, MostLines - written);
            else
                WriteAgreeing(steps, i, end);
            i = end;
        }
    }

    // What is missing on the page is missing before the line that would follow it, or at the end of the last.
    private (int Line, int Column) PlaceOf(Step step) =>
        step.Claimed == claimed.Length ? (claimed.Length - 1, claimed[^1].Raw.Length)
        : step.Kind == StepKind.Changed
            ? (step.Claimed, new ComparisonMarks(claimed[step.Claimed], computed[step.Computed], tolerance).FirstClaimed)
        : (step.Claimed, 0);

    private static bool Differs(Step step) => step.Kind is StepKind.Changed or StepKind.Removed or StepKind.Added;

    private void WriteAgreeing(List<Step> steps, int start, int end)
    {
        // Only what stands beside a change is shown.
        var head = start == 0 ? start : Math.Min(end, start + Context);
        var tail = end == steps.Count ? end : Math.Max(head, end - Context);
        for (var i = start; i < head; i++)
            WriteAgreeing(steps[i]);
        if (tail == head + 1)
            WriteAgreeing(steps[head]);
        else if (tail > head)
            Write($"  … {Count(tail - head, "line")} that agree");
        for (var i = tail; i < end; i++)
            WriteAgreeing(steps[i]);
    }

    private void WriteAgreeing(Step step) => Write("  " + ComparisonMarks.Shown(claimed[step.Claimed].Raw));

    private int WriteChanges(List<Step> steps, int start, int end, int most)
    {
        var written = 0;
        for (var i = start; i < end; i++)
        {
            if (written >= most)
            {
                Write($"  … and {Count(end - i, "more line")} here");
                break;
            }
            var step = steps[i];
            if (step.Kind is StepKind.Removed)
                Write("- " + ComparisonMarks.Shown(claimed[step.Claimed].Raw));
            else if (step.Kind is StepKind.Added)
                Write("+ " + ComparisonMarks.Shown(computed[step.Computed].Raw));
            else
                WriteChanged(claimed[step.Claimed], computed[step.Computed]);
            written += step.Kind == StepKind.Changed ? 3 : 1;
        }
        return written;
    }

    private void WriteChanged(ComparisonLine wanted, ComparisonLine found)
    {
        var pair = new ComparisonMarks(wanted, found, tolerance);
        Write("- " + pair.Claimed);
        Write("+ " + pair.Computed);
        var carets = pair.Carets.Length > 0 ? pair.Carets + "  " : "";
        if (carets.Length + pair.Note.Length > 0)
            Write("  " + carets + pair.Note);
    }

    private void WriteAll(ImmutableArray<ComparisonLine> lines, string label)
    {
        foreach (var line in lines.Take(MostLines))
        {
            Write(label + ComparisonMarks.Shown(line.Raw));
            label = new string(' ', label.Length);
        }
        if (lines.Length > MostLines)
            Write($"{label}… {Count(lines.Length - MostLines, "more line")}");
    }

    private void Write(string line) => _builder.Append(line.TrimEnd()).Append('\n');

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
