using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Compiling;

/// <summary>Finds claims that give a variable another value: they would prove what they state themselves, and change what the next one states.</summary>
/// <remarks>What a method changes that is called cannot be seen here; the worker looks for that.</remarks>
internal static class ClaimEffects
{
    public const string Code = "claim-effect";

    public static IEnumerable<CompileError> Of(Submission claims) =>
        from node in claims.Model.SyntaxTree.GetRoot().DescendantNodes()
        from target in Targets(node)
        where !IsOwn(target, claims.Model)
        select new CompileError(
            Code,
            target.SpanStart,
            target.Span.Length,
            $"a claim states what is, and this one changes '{target}'",
            "change it in a block"
        );

    private static IEnumerable<ExpressionSyntax> Targets(SyntaxNode node) =>
        node switch
        {
            // That of an object that is just being made.
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => [],
            AssignmentExpressionSyntax assignment => Parts(assignment.Left),
            PrefixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression
            } prefix => Parts(prefix.Operand),
            PostfixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression
            } postfix => Parts(postfix.Operand),
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => Parts(
                argument.Expression
            ),
            RefExpressionSyntax { Parent: not ArgumentSyntax } reference => Parts(reference.Expression),
            _ => [],
        };

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax target) =>
        target switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(a => Parts(a.Expression)),
            ParenthesizedExpressionSyntax parenthesized => Parts(parenthesized.Expression),
            DeclarationExpressionSyntax => [],
            _ => [target],
        };

    // A claim's own variables are locals; those of its session are fields.
    private static bool IsOwn(ExpressionSyntax target, SemanticModel model) =>
        target is IdentifierNameSyntax
        && model.GetSymbolInfo(target).Symbol
            is ILocalSymbol { RefKind: RefKind.None }
                or IParameterSymbol { RefKind: RefKind.None }
                or IDiscardSymbol;
}
