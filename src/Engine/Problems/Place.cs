namespace AnswerKey.Engine.Problems;

/// <summary>A position in a file that an author wrote.</summary>
/// <param name="File">The path as the author would type it, relative to the site's root, with forward slashes.</param>
/// <param name="Line">1-based; 0 when the problem concerns the file as a whole.</param>
/// <param name="Column">1-based, in UTF-16 units as editors count them; 0 when the line as a whole is meant.</param>
public readonly record struct Place(string File, int Line = 0, int Column = 0)
{
    /// <summary><c>input/a.md:31:5</c>, the form that terminals and editors make clickable.</summary>
    public override string ToString() =>
        (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };
}
