using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AnswerKey.CSharp;

public static class Classification
{
    public static CodeTokens Of(CSharpCompilation c, SyntaxTree t) => CodeTokens.None;

    public static CodeTokens Lexical(string s) => CodeTokens.None;
}
