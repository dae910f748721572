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

public sealed record Ledger(
    int Proved,
    int Exempt,
    int Unproved,
    int Run,
    int CompileOnly,
    int ExpectedFailure,
    int Skipped,
    int Unverified,
    int Claims
)
{
    public static Ledger Of(PageResult r, IEnumerable<Numeral> n) => new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Ledger Sum(IEnumerable<Ledger> l) => new(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
