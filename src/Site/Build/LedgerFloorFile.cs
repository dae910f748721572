using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Build;

/// <summary>The committed floor below which the share of what is proved must not sink.</summary>
internal static class LedgerFloorFile
{
    public const string Name = ".ci/ledger-floor.json";

    /// <summary>Compares with the floor, if the site has one; a shard with that of its own pages.</summary>
    /// <param name="raise">Whether to raise it to what is proved now. A floor that is not kept is not raised.</param>
    public static IReadOnlyList<Problem> Check(SiteOptions options, SiteLedger ledger, bool raise)
    {
        if (PlainFile.Refuse(options.Root, Name) is { } refusal)
            return [refusal.At(new Place(Name))];
        var floor = LedgerFloor.None;
        if (PlainFile.ReadText(options.Root, Name) is { } text)
        {
            var (parsed, problem) = LedgerFloor.Parse(text, Name);
            if (parsed is null)
                return [problem!];
            // What the site proves as a whole no part of it knows.
            floor = options.IsWhole ? parsed : parsed with { Numerals = 0, Blocks = 0 };
        }
        var problems = floor.Compare(ledger, Name);
        if (raise && problems.Count == 0)
            PlainFile.WriteText(options.Root, Name, floor.RaisedTo(ledger).ToJson());
        return problems;
    }
}
