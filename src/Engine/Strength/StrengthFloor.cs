using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Strength;

/// <summary>How strong the proofs of pages were found to be: committed, published, and not to sink.</summary>
/// <param name="Mutants">How many mutants of each block were tried, at most; 0 if all were.</param>
/// <param name="Pages">By their files. A page that is not named has no floor.</param>
internal sealed record StrengthFloor(int Mutants, ImmutableSortedDictionary<string, RecordedStrength> Pages)
{
    public static readonly StrengthFloor None = new(0, ImmutableSortedDictionary.Create<string, RecordedStrength>(StringComparer.Ordinal));

    /// <summary>Reads the floor file, or says at which line it is not one.</summary>
    /// <param name="file">As in <see cref="Place.File"/>.</param>
    public static (StrengthFloor? Floor, Problem? Problem) Parse(string json, string file)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(json, LedgerFloor.Format) ?? new();
            return (new(stored.Mutants, stored.Pages.ToImmutableSortedDictionary(StringComparer.Ordinal)), null);
        }
        catch (JsonException e)
        {
            return (null, LedgerFloor.NotAFloor(file, e));
        }
    }

    public string ToJson() =>
        JsonSerializer.Serialize(new Stored { Mutants = Mutants, Pages = new(Pages) }, LedgerFloor.Format).ReplaceLineEndings("\n") + "\n";

    /// <summary>An error for every page whose share sank. Samples of another size say nothing about this one.</summary>
    public IEnumerable<Problem> Compare(IEnumerable<PageStrength> pages, int mutants) =>
        from page in pages
        where mutants == Mutants
        let floor = Pages.GetValueOrDefault(page.File)
        where floor is not null && page.Share.Percent < floor.Share.Percent
        select EngineProblems.StrengthSank.At(
            new Place(page.File),
            $"{page.Share.Percent:0.0}",
            $"{floor.Share.Percent:0.0}",
            page.Share.Part,
            page.Share.Whole
        );

    /// <summary>What was found of all the pages of a site.</summary>
    public static StrengthFloor Of(IEnumerable<PageStrength> pages, int mutants) =>
        new(
            mutants,
            pages.ToImmutableSortedDictionary(
                page => page.File,
                page => new RecordedStrength(page.Key, page.Share.Part, page.Share.Whole, page.Answered),
                StringComparer.Ordinal
            )
        );

    private sealed class Stored
    {
        public int Mutants { get; init; }
        public SortedDictionary<string, RecordedStrength> Pages { get; init; } = [];
    }
}

/// <param name="Key">Of <see cref="PageStrength.KeyOf"/>: another one says that the page has changed since.</param>
/// <param name="Noticed">The changes that the page noticed.</param>
/// <param name="Tried">Those that it ought to notice.</param>
/// <param name="Answered">Others, of which it says why it need not.</param>
internal sealed record RecordedStrength(string Key, int Noticed, int Tried, int Answered)
{
    [JsonIgnore]
    public Share Share => new(Noticed, Tried);
}
