namespace Ranges;

/// <summary>Whole numbers from one to another, both included.</summary>
public readonly record struct Span(int From, int To)
{
    /// <summary>How many there are.</summary>
    public int Count => To - From + 1;

    /// <summary>A span whose end is before its beginning throws.</summary>
    public Span Checked() => To < From ? throw new ArgumentException("the end is before the beginning") : this;
}
