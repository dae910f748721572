using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>Cuts C# code into classified tokens that cover its text exactly. The same text gives the same tokens on every machine.</summary>
public static class Classification
{
    /// <summary>By the meaning of each name, with what a reader learns about it. A script that does not compile is coloured as far as it is understood.</summary>
    /// <param name="model">The model that the policy's check used: binding the script is what costs.</param>
    /// <param name="summaries">Where the summaries of hovers come from; null leaves them empty.</param>
    public static CodeTokens Of(SemanticModel model, XmlSummaries? summaries = null) =>
        new SemanticClassifier(model, summaries).Classify();

    /// <inheritdoc cref="Of(SemanticModel, XmlSummaries?)"/>
    public static CodeTokens Of(
        CSharpCompilation compilation,
        SyntaxTree tree,
        XmlSummaries? summaries = null
    ) => Of(compilation.GetSemanticModel(tree), summaries);

    /// <summary>By its letters alone, for code that is not compiled. Does not load the compiler.</summary>
    public static CodeTokens Lexical(string code) => CodeLexer.Of(code);

    /// <summary>One plain token, for text that is not C#.</summary>
    public static CodeTokens Plain(string text) => new CodeTokensBuilder(text.Length).Build();
}
