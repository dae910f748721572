namespace AnswerKey.Engine.Protocols;

/// <summary>An exception that a block or a claim threw.</summary>
/// <param name="Type">Full name as an author would write it; types that the page itself declares have no namespace.</param>
/// <param name="Position">Where in the page's own code it was thrown or passed through, or null.</param>
internal sealed record Thrown(string Type, string Message, BlockPosition? Position);

/// <summary>A position in a block of a session.</summary>
/// <param name="Assembly">Assembly name of the submission.</param>
/// <param name="Line">0-based.</param>
/// <param name="Column">0-based.</param>
internal readonly record struct BlockPosition(string Assembly, int Line, int Column);
