using System.Text;
using AnswerKey.Comparing;
using AnswerKey.Engine.Accepting;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Tests;

/// <summary>Writes a page and at the same time the results that running it would give.</summary>
internal sealed class DraftPage(string newLine = "\n")
{
    private const string File = "input/draft.md";

    private readonly StringBuilder _text = new();
    private readonly List<ExampleResult> _examples = [];
    private readonly List<ClaimResult> _claims = [];
    private int _line = 1;

    public string Text => _text.ToString();

    public PageResult Result => new(File, [.. _examples], [.. _claims], []);

    public DraftPage Line(string content)
    {
        _text.Append(content).Append(newLine);
        _line++;
        return this;
    }

    /// <param name="claimed">Null for a fence without a line in it.</param>
    public DraftPage Output(
        string? claimed,
        string computed,
        string prefix = "",
        string? firstPrefix = null,
        string fence = "```",
        string name = "proof-1",
        Tolerance tolerance = default
    )
    {
        Line($"{firstPrefix ?? prefix}{fence}output");
        var starts = new List<LineStart>();
        foreach (var content in claimed?.Split('\n') ?? [])
        {
            var before = content.Length == 0 ? prefix.TrimEnd() : prefix;
            starts.Add(new(_line, before.Length + 1, _text.Length + before.Length));
            Line(before + content);
        }
        if (claimed is null)
            starts.Add(new(_line, prefix.Length + 1, _text.Length + prefix.Length));
        Line(prefix + fence);
        var placed = new PlacedText(File, claimed ?? "", [.. starts]);
        var code = new PlacedText(File, "", [new(1, 1, 0)]);
        var options = ExampleOptions.None with { Tolerance = tolerance };
        var example = new Example(0, name, ExampleKind.Run, "", options, code, placed, default);
        var holds = Comparison.Compare(claimed ?? "", computed, tolerance).Holds;
        var status = holds ? ExampleStatus.Proved : ExampleStatus.Failed;
        _examples.Add(new(example, status, computed, null, CodeTokens.None, !holds));
        return this;
    }

    /// <param name="source">The claim's Markdown between the brackets, if it is not the value itself.</param>
    /// <param name="target">What stands behind the brackets; empty if the text is itself the name of a definition.</param>
    public DraftPage Claim(
        string before,
        string value,
        string computed,
        string after = "",
        string? source = null,
        string? provedBy = "proof-1",
        string target = "(check:y)",
        bool isText = false
    )
    {
        source ??= value;
        var start = _text.Length + before.Length + 1 + source.TakeWhile(c => c == '`').Count();
        var written = new PlacedText(File, value, [new(_line, before.Length + 2, start)]);
        Line($"{before}[{source}]{target}{after}");
        return Add(written, [], computed, Comparison.Compare(value, computed, default, TextParts.Of(isText, [])).Holds, provedBy, isText);
    }

    public DraftPage Choice(string computed, params (char Box, string Value)[] options)
    {
        Line("::: choice check=y");
        var placed = new List<ChoiceOption>();
        foreach (var (box, value) in options)
        {
            placed.Add(
                new(
                    new PlacedText(File, value, [new(_line, 7, _text.Length + 6)]),
                    new PlacedText(File, box.ToString(), [new(_line, 4, _text.Length + 3)]),
                    box != ' '
                )
            );
            Line($"- [{box}] {value} — because");
        }
        Line(":::");
        var written = new PlacedText(File, "", [new(_line, 1, _text.Length)]);
        var holds = placed.All(o => o.Ticked == (o.Text.Text == computed));
        return Add(written, placed, computed, holds, "proof-1");
    }

    /// <summary>The page after accepting everything.</summary>
    public string Accepted() => Acceptance.Rewrite(Text, Acceptance.Plan(Result, Text).Edits);

    private DraftPage Add(
        PlacedText written,
        List<ChoiceOption> options,
        string computed,
        bool holds,
        string? provedBy,
        bool isText = false
    )
    {
        var expression = new PlacedText(File, "y", [new(1, 1, 0)]);
        var claim = new Claim(_claims.Count, "", written, expression, options);
        var status = holds ? ClaimStatus.Proved : ClaimStatus.Failed;
        _claims.Add(new(claim, status, computed, provedBy, !holds, isText));
        return this;
    }
}
