using AnswerKey.Problems;

namespace AnswerKey.Examples;

public enum NumeralStatus
{
    Proved,
    Exempt,
    Unproved,
}

public sealed record Numeral(Place Place, string Text, NumeralStatus Status);

public static class Numerals
{
    public static IEnumerable<(int, int, bool)> In(string t) => [];
}

public sealed record Ledger
{
    public static Ledger Of(PageResult r, IEnumerable<Numeral> n) => new();

    public static Ledger Sum(IEnumerable<Ledger> l) => new();
}
