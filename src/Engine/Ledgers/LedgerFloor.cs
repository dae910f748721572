using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Ledgers;

/// <summary>The committed shares below which a site must not sink, in per cent with one decimal.</summary>
/// <param name="Numerals">Of the site's provable numerals, the proved ones.</param>
/// <param name="Blocks">Of the site's C# blocks, the verified ones.</param>
/// <param name="Pages">For each page's file, the share of its numerals. A page that is not named has no floor.</param>
internal sealed record LedgerFloor(decimal Numerals, decimal Blocks, ImmutableSortedDictionary<string, decimal> Pages)
{
    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static readonly LedgerFloor None = new(0, 0, ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal));

    /// <summary>Reads the floor file, or says at which line it is not one.</summary>
    /// <param name="file">As in <see cref="Place.File"/>.</param>
    public static (LedgerFloor? Floor, Problem? Problem) Parse(string json, string file)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(json, Format);
            if (stored is null)
                return (null, NotAFloor(new Place(file), "it is null"));
            var pages = stored.Pages ?? [];
            if (pages.Values.Append(stored.Numerals).Append(stored.Blocks).Any(p => p is < 0 or > 100))
                return (null, NotAFloor(new Place(file), "a share is not between 0 and 100"));
            var floor = new LedgerFloor(stored.Numerals, stored.Blocks, pages.ToImmutableSortedDictionary(StringComparer.Ordinal));
            return (floor, null);
        }
        catch (JsonException e)
        {
            return (null, NotAFloor(file, e));
        }
    }

    public string ToJson() =>
        JsonSerializer
            .Serialize(
                new Stored
                {
                    Numerals = Numerals,
                    Blocks = Blocks,
                    Pages = new(Pages, StringComparer.Ordinal),
                },
                Format
            )
            .ReplaceLineEndings("\n") + "\n";

    /// <summary>An error for every number that pulls a share below its floor, then one for every share that sank.</summary>
    /// <param name="file">The floor's own file, for what concerns the site as a whole.</param>
    public IReadOnlyList<Problem> Compare(SiteLedger ledger, string file)
    {
        var sunk = new List<Problem>();
        var hasSunk = Sank(EngineProblems.NumeralsSank, new Place(file), "the site", ledger.Numerals.Bound, Numerals);
        var guilty = new List<PageLedger>();
        foreach (var page in ledger.Pages)
        {
            var isKnown = Pages.TryGetValue(page.File, out var floor);
            if (Sank(EngineProblems.NumeralsSank, new Place(page.File), "this page", page.Numerals.Bound, floor) || (hasSunk && !isKnown))
                guilty.Add(page);
        }
        // Where no page alone is to blame, they are all together.
        var blamed = hasSunk && guilty.Count == 0 ? [.. ledger.Pages] : guilty;
        var unproved = blamed
            .SelectMany(page => page.Unproved)
            .Select(numeral => EngineProblems.NumeralUnproved.At(numeral.Place, numeral.Text));
        Sank(EngineProblems.BlocksSank, new Place(file), "the site", ledger.Blocks.Share, Blocks);
        return [.. unproved, .. sunk];

        bool Sank(ProblemKind kind, Place place, string whose, Share share, decimal floor)
        {
            if (share.Percent >= floor)
                return false;
            sunk.Add(kind.At(place, One(share.Percent), whose, share.Part, share.Whole, One(floor)));
            return true;
        }

        static string One(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>The floor after this ledger: never lower for a page that still is there, without the pages that are gone.</summary>
    public LedgerFloor RaisedTo(SiteLedger ledger) =>
        new(
            Math.Max(Numerals, ledger.Numerals.Bound.Percent),
            Math.Max(Blocks, ledger.Blocks.Share.Percent),
            ledger.Pages.ToImmutableSortedDictionary(
                page => page.File,
                page => Math.Max(Pages.GetValueOrDefault(page.File), page.Numerals.Bound.Percent),
                StringComparer.Ordinal
            )
        );

    internal static Problem NotAFloor(string file, JsonException e) =>
        NotAFloor(new Place(file, (int)(e.LineNumber ?? -1) + 1), e.Path is { Length: > 1 } path ? $"see {path}" : "it is not JSON");

    private static Problem NotAFloor(Place place, string why) => EngineProblems.NotAFloor.At(place, why);

    private sealed class Stored
    {
        public decimal Numerals { get; init; }
        public decimal Blocks { get; init; }
        public SortedDictionary<string, decimal>? Pages { get; init; }
    }
}
