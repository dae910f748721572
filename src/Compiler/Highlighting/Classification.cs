using AnswerKey.Compiler.Compiling;
using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>Cuts C# code into classified tokens that cover its text exactly. The same text gives the same tokens on every machine.</summary>
internal static class Classification
{
    /// <summary>By the meaning of each name, with what a reader learns about it. A script that does not compile is coloured as far as it is understood.</summary>
    /// <param name="model">The model that the policy's check used: binding the script is what costs.</param>
    /// <param name="summaries">Where the summaries of hovers come from; null leaves them empty.</param>
    public static CodeTokens Of(SemanticModel model, XmlSummaries? summaries = null) =>
        new Classifier(model.SyntaxTree, model, summaries).Classify();

    /// <summary>By its letters alone, for code that is not compiled.</summary>
    public static CodeTokens Lexical(string code) => new Classifier(ScriptCompiler.Parse(code), model: null, summaries: null).Classify();
}
