using System.Collections.Immutable;

namespace AnswerKey.Engine.Protocols;

/// <summary>Code as consecutive tokens that cover its text, and the texts that explain identifiers.</summary>
/// <param name="Hovers">Referred to by <see cref="CodeToken.Hover"/>; each once.</param>
public sealed record CodeTokens(ImmutableArray<CodeToken> Tokens, ImmutableArray<CodeHover> Hovers)
{
    public static readonly CodeTokens None = new([], []);
}

/// <param name="Start">0-based offset in the code.</param>
/// <param name="Hover">Index into <see cref="CodeTokens.Hovers"/>, or -1.</param>
public readonly record struct CodeToken(int Start, int Length, CodeClass Class, int Hover = -1);

/// <summary>What a reader learns about an identifier.</summary>
/// <param name="Signature">Such as <c>double Math.Exp(double d)</c> or <c>(local) double[] logits</c>.</param>
/// <param name="Summary">One line from the XML documentation, or empty.</param>
public sealed record CodeHover(string Signature, string Summary);

/// <summary>The classes of the highlighter; each is one CSS class.</summary>
public enum CodeClass
{
    Plain,
    Keyword,
    Type,
    Method,
    Member,
    Local,
    Parameter,
    Constant,
    Number,
    Text,
    Comment,
    Punctuation,
}
