using System.Globalization;

namespace AnswerKey.Tests;

/// <summary>A page with claims that hold, which can be drafted again with some of them wrong.</summary>
internal sealed class RandomPage(Random random)
{
    private static readonly (string Prefix, string? First)[] _containers =
    [
        ("", null),
        ("   ", "1. "),
        ("> ", null),
        ("> > ", null),
        ("\t", null),
    ];

    private readonly int _seed = random.Next();

    public DraftPage Draft(bool mutate)
    {
        // The page's own choices must be the same for both drafts.
        var choices = new Random(_seed);
        var mutations = new Random(_seed + 1);
        var draft = new DraftPage(choices.Next(2) == 0 ? "\n" : "\r\n");
        for (var i = choices.Next(1, 6); i > 0; i--)
        {
            draft.Line("Prose.").Line("");
            switch (choices.Next(6))
            {
                case 0:
                    var (prefix, first) = _containers[choices.Next(_containers.Length)];
                    var (claimed, computed) = Output(choices);
                    draft.Output(mutate ? Mutated(claimed, mutations) : claimed, computed, prefix, first);
                    break;
                case 1:
                    var (value, full) = Number(choices);
                    draft.Claim("- so ", mutate ? MutatedDigit(value, mutations) : value, full, ".");
                    break;
                case 2:
                    var (named, exact) = Number(choices);
                    draft.Claim("> ", mutate ? MutatedDigit(named, mutations) : named, exact, ".", target: $"[n{i}]");
                    break;
                case 3:
                    var version = $"v{choices.Next(1, 4)}.{choices.Next(10, 99)}::{i}";
                    draft.Claim("| ", mutate ? MutatedDigit(version, mutations) : version, version, " |", isText: true);
                    break;
                case 4:
                    var power = Math.Pow(3, choices.Next(34, 60));
                    var digits = new System.Numerics.BigInteger(power).ToString(CultureInfo.InvariantCulture);
                    draft.Claim("", mutate ? MutatedDigit(digits, mutations) : digits, power.ToString("R", CultureInfo.InvariantCulture));
                    break;
                default:
                    var right = choices.Next(3);
                    var ticked = mutate ? mutations.Next(3) : right;
                    draft.Choice($"{right}×{right}", [.. Enumerable.Range(0, 3).Select(k => (k == ticked ? 'x' : ' ', $"{k}×{k}"))]);
                    break;
            }
        }
        return draft;
    }

    private static (string Claimed, string Computed) Output(Random choices)
    {
        var (claimed, computed) = (new List<string>(), new List<string>());
        for (var i = choices.Next(1, 6); i > 0; i--)
        {
            var (short1, long1) = Number(choices);
            var (short2, long2) = Number(choices);
            switch (choices.Next(4))
            {
                case 0:
                    claimed.Add($"[ {short1},  {short2} ]  ");
                    computed.Add($"[{long1}, {long2}]");
                    break;
                case 1:
                    claimed.Add($"step ... loss {short1}");
                    computed.Add($"step {choices.Next(100)} loss {long1}");
                    break;
                case 2:
                    claimed.Add($"word {(char)('a' + i)} {short1}");
                    computed.Add($"word {(char)('a' + i)} {long1}");
                    break;
                default:
                    claimed.Add("");
                    computed.Add("");
                    claimed.Add($"end {i}");
                    computed.Add($"end {i}");
                    break;
            }
        }
        return (string.Join('\n', claimed), string.Join('\n', computed));
    }

    // The claimed text is what rounding gives, so that accepting has one answer.
    private static (string Claimed, string Computed) Number(Random choices)
    {
        var value = Math.Round((choices.NextDouble() - 0.5) * 1000, 7) + 1e-8;
        var computed = value.ToString("R", CultureInfo.InvariantCulture);
        return choices.Next(3) switch
        {
            0 => Whole(choices.Next(-500, 500)),
            1 => (value.ToString("F3", CultureInfo.InvariantCulture), computed),
            _ => (value.ToString("0.00e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal), computed),
        };
    }

    private static (string, string) Whole(int value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return (text, text);
    }

    private static string Mutated(string claimed, Random mutations)
    {
        var lines = claimed.Split('\n').ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (mutations.Next(3) == 0)
                lines[i] = MutatedDigit(lines[i], mutations);
        }
        // A line that is claimed and not computed, or the other way about; a removed line comes back as it was computed.
        if (mutations.Next(4) == 0)
            lines.Insert(mutations.Next(lines.Count + 1), "spurious line");
        var bare = lines.FindIndex(line => line.StartsWith("end", StringComparison.Ordinal));
        if (bare > 0 && bare < lines.Count - 1 && mutations.Next(3) == 0)
            lines.RemoveAt(bare);
        return string.Join('\n', lines);
    }

    private static string MutatedDigit(string text, Random mutations)
    {
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        if (digits.Count == 0)
            return text;
        var at = digits[mutations.Next(digits.Count)];
        // Not to 0, nor away from one: a leading zero would make it another kind of number.
        var digit = (char)('1' + mutations.Next(9));
        return text[at] == '0' ? text : text[..at] + digit + text[(at + 1)..];
    }
}
