using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Markdig.Blocks;

/// <summary>What the info string of a C# fence says.</summary>
internal sealed partial record ExampleInfo(ExampleKind Kind, ExampleOptions Options, string Session, bool Fresh, string? Name)
{
    private static readonly string[] _words =
    [
        "run",
        "setup",
        "compile",
        "skip=",
        "session=",
        "fresh",
        "tolerance=",
        "timeout=",
        "name=",
        "plot",
        "table",
        "throws=",
        "error=",
        "mutants=",
        "seeds=",
        "hold=",
    ];

    /// <summary>Reads the words after <c>csharp</c>.</summary>
    /// <param name="arguments">The words, placed in their file.</param>
    public static ExampleInfo Parse(PlacedText arguments, Action<Problem> report)
    {
        ExampleKind? kind = null;
        string? throws = null;
        string[] errors = [];
        string? skip = null;
        string? survivors = null;
        int? seeds = null;
        int? hold = null;
        var tolerance = Tolerance.None;
        var timeout = ExampleOptions.DefaultTimeout;
        var shape = ValueShape.Natural;
        var session = "";
        var fresh = false;
        string? name = null;
        foreach (var (word, value, offset) in WordsOf(arguments.Text))
        {
            var place = arguments.At(offset);
            switch (word)
            {
                case "run" or "setup" or "compile" when value is null:
                    if (kind is not null)
                        report(MarkdigProblems.TwoKinds.At(place));
                    kind = word switch
                    {
                        "run" => ExampleKind.Run,
                        "setup" => ExampleKind.Setup,
                        _ => ExampleKind.Compile,
                    };
                    break;
                case "skip":
                    kind = ExampleKind.Skip;
                    skip = value;
                    if (string.IsNullOrWhiteSpace(value))
                        report(MarkdigProblems.SkipWithoutReason.At(place));
                    break;
                case "mutants" when !string.IsNullOrWhiteSpace(value):
                    survivors = value;
                    break;
                case "seeds" when Count(value) is > 0 and <= 100 and var count:
                    seeds = count;
                    break;
                case "hold" when Count(value) is { } count:
                    hold = count;
                    break;
                case "throws" when value?.Length > 0:
                    throws = value;
                    break;
                case "error" when value is not null && ErrorCodes().IsMatch(value):
                    errors = [.. value.Split(',').Distinct().Order(StringComparer.Ordinal)];
                    break;
                case "session" when value is not null && Identifier().IsMatch(value):
                    session = value;
                    break;
                case "fresh" when value is null:
                    fresh = true;
                    break;
                case "name" when value is not null && Identifier().IsMatch(value):
                    name = value;
                    break;
                case "plot" when value is null:
                    shape = ValueShape.Plot;
                    break;
                case "table" when value is null:
                    shape = ValueShape.Table;
                    break;
                case "tolerance" when value is not null && Tolerance.TryParse(value, out var parsed):
                    tolerance = parsed;
                    break;
                case "timeout" when value is not null && TryParseSeconds(value, out var seconds):
                    timeout = seconds;
                    break;
                default:
                    report(BadWord(word, value, place));
                    break;
            }
        }
        if (throws is not null || errors.Length > 0)
        {
            if (kind is not ExampleKind.Run)
                report(MarkdigProblems.NotWithRun.At(arguments.Start));
            kind = throws is not null ? ExampleKind.Throws : ExampleKind.Error;
        }
        if (seeds is null != hold is null || hold > seeds)
        {
            report(MarkdigProblems.SeedsWithoutHold.At(arguments.Start));
            seeds = null;
        }
        var options = new ExampleOptions(throws, errors, skip, tolerance, timeout, shape)
        {
            Survivors = survivors,
            Seeds = seeds,
            Hold = hold ?? 0,
        };
        return new ExampleInfo(kind ?? ExampleKind.Unverified, options, session, fresh, name);
    }

    private static Problem BadWord(string word, string? value, Place place)
    {
        if (_words.FirstOrDefault(w => w.TrimEnd('=') == word) is { } known)
        {
            var problem =
                known.EndsWith('=') && value is null ? MarkdigProblems.NeedsValue.At(place, word)
                : !known.EndsWith('=') ? MarkdigProblems.TakesNoValue.At(place, word)
                : MarkdigProblems.BadValue.At(place, word, value!);
            return problem.OrHint(Example(word));
        }
        return MarkdigProblems.UnknownWord.At(place, word, string.Join(", ", _words)).OrHint(NearestName.Hint(word, _words));
    }

    private static string? Example(string word) =>
        word switch
        {
            "throws" => "write throws=System.ArgumentException",
            "seeds" or "hold" => "write seeds=20 hold=18: of twenty other seeds eighteen give the same; at most 100",
            "mutants" => "write why some changes of the block make no difference, as in mutants=\"the step's sign does not matter\"",
            "error" => "write error=CS0029, or several codes with commas",
            "tolerance" => "write tolerance=1e-6, or tolerance=0.1%; at most 1000 or 50%",
            "timeout" => "write timeout=20s; at most 120s",
            "session" or "name" => $"write {word}= and letters, digits or dashes",
            _ => null,
        };

    private static int? Count(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static bool TryParseSeconds(string value, out TimeSpan seconds)
    {
        seconds = default;
        if (
            !value.EndsWith('s')
            || !double.TryParse(
                value.AsSpan(0, value.Length - 1),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number is <= 0 or > 120
        )
            return false;
        seconds = TimeSpan.FromSeconds(number);
        return true;
    }

    private static IEnumerable<(string Word, string? Value, int Offset)> WordsOf(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var word = new StringBuilder();
            string? value = null;
            while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '=')
                word.Append(text[i++]);
            if (i < text.Length && text[i] == '=')
            {
                i++;
                var end = i < text.Length && text[i] == '"' ? text.IndexOf('"', ++i) : IndexOfSpace(text, i);
                end = end < 0 ? text.Length : end;
                value = text[i..end];
                i = end + 1;
            }
            yield return (word.ToString(), value, start);
        }
    }

    private static int IndexOfSpace(string text, int from)
    {
        while (from < text.Length && !char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }

    [GeneratedRegex(@"^CS\d{4}(,CS\d{4})*$")]
    private static partial Regex ErrorCodes();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_-]*$")]
    private static partial Regex Identifier();
}
