using System.Collections.Immutable;

namespace AnswerKey.Engine.Protocols;

/// <summary>Code as consecutive tokens that cover its text, and the texts that explain identifiers.</summary>
/// <param name="Hovers">Referred to by <see cref="CodeToken.Hover"/>; each once.</param>
public sealed record CodeTokens(ImmutableArray<CodeToken> Tokens, ImmutableArray<CodeHover> Hovers)
{
    /// <summary>No code.</summary>
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
    /// <summary>White space, and what has no meaning.</summary>
    Plain,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>The name of a type.</summary>
    Type,

    /// <summary>The name of a method or a local function.</summary>
    Method,

    /// <summary>The name of a property, a field or an event.</summary>
    Member,

    /// <summary>The name of a variable, those of a session included.</summary>
    Local,

    /// <summary>The name of a parameter.</summary>
    Parameter,

    /// <summary>The name of a constant or of a value of an enumeration.</summary>
    Constant,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string or a character.</summary>
    Text,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>Operators, brackets and separators.</summary>
    Punctuation,
}
