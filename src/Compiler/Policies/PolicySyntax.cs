using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Policies;

/// <summary>The constructs that no page script may use whatever they name: those that leave the language's safety or load files.</summary>
internal static class PolicySyntax
{
    /// <summary>What is refused about this node, or null.</summary>
    public static (TextSpan Span, string Subject, string? Hint)? Refused(SyntaxNode node) =>
        node switch
        {
            ExternAliasDirectiveSyntax => (node.Span, "extern alias", null),
            UnsafeStatementSyntax s => Unsafe(s.UnsafeKeyword),
            FixedStatementSyntax s => Unsafe(s.FixedKeyword),
            PointerTypeSyntax => Unsafe(node),
            FunctionPointerTypeSyntax => (node.Span, "a function pointer", "use a Func<…> or Action<…>"),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } => Unsafe(node),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } => Unsafe(node),
            MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax => (
                node.Span,
                node.GetFirstToken().Text,
                "use ref"
            ),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.ArgListExpression } => (node.Span, "__arglist", "use params"),
            DestructorDeclarationSyntax d => (
                TextSpan.FromBounds(d.TildeToken.SpanStart, d.Identifier.Span.End),
                "a finalizer",
                "nobody knows when it runs; implement IDisposable"
            ),
            MethodDeclarationSyntax { Identifier: { ValueText: "Finalize" } name, ParameterList.Parameters.Count: 0 } => (
                name.Span,
                "a finalizer",
                "nobody knows when it runs; implement IDisposable"
            ),
            LockStatementSyntax l => (l.LockKeyword.Span, "lock", "nothing runs beside a block, so nothing needs a lock"),
            MemberDeclarationSyntax m => Refused(m.Modifiers),
            LocalFunctionStatementSyntax f => Refused(f.Modifiers),
            AccessorDeclarationSyntax a => Refused(a.Modifiers),
            ParameterSyntax { Identifier.RawKind: (int)SyntaxKind.ArgListKeyword } => (node.Span, "__arglist", "use params"),
            _ => null,
        };

    /// <summary><c>#r</c> and <c>#load</c>, which open files, and <c>#line</c>, which hides places; to be looked for before anything is compiled.</summary>
    public static IEnumerable<(TextSpan Span, string Subject, string? Hint)> Directives(CompilationUnitSyntax root)
    {
        if (!root.ContainsDirectives)
            yield break;
        foreach (var trivia in root.DescendantTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.ReferenceDirectiveTrivia:
                    yield return Refused("#r", "MathNet.Numerics and the Toolkit are already there");
                    break;
                case SyntaxKind.LoadDirectiveTrivia:
                    yield return Refused("#load", "put shared code into a setup block");
                    break;
                case SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia:
                    yield return Refused("#line", "it would send readers of a message to the wrong line");
                    break;
            }

            (TextSpan, string, string?) Refused(string word, string hint) => (trivia.GetStructure()!.Span, word, hint);
        }
    }

    private static (TextSpan, string, string?)? Refused(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier.IsKind(SyntaxKind.ExternKeyword))
                return (modifier.Span, "extern", null);
            if (modifier.IsKind(SyntaxKind.UnsafeKeyword))
                return Unsafe(modifier);
        }
        return null;
    }

    private static (TextSpan, string, string?) Unsafe(SyntaxNodeOrToken place) =>
        (place.Span, "unsafe code", "use arrays, Span<T> or stackalloc into a Span<T>");
}
