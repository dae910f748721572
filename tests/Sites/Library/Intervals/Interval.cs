namespace Intervals;

/// <summary>The whole numbers from a start up to, and without, an end.</summary>
/// <param name="Start">The first number inside.</param>
/// <param name="End">The first number behind; where it is not above <paramref name="Start"/> the interval is empty.</param>
public readonly record struct Interval(int Start, int End)
{
    /// <summary>How many numbers are inside; 0 for an empty interval.</summary>
    public int Length => Math.Max(0, End - Start);

    /// <summary>Whether no number is inside.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>Whether a number is inside.</summary>
    public bool Contains(int number) => number >= Start && number < End;

    /// <summary>What is inside both; empty where they only touch.</summary>
    public Interval Intersect(Interval other) =>
        new(Math.Max(Start, other.Start), Math.Min(End, other.End));

    /// <summary>Moves both ends.</summary>
    /// <exception cref="OverflowException">An end would leave the range of <see cref="int"/>.</exception>
    public Interval Shift(int by) => new(checked(Start + by), checked(End + by));

    /// <summary>As mathematicians write it: <c>[2, 5)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
