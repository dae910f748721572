using System.Collections.Immutable;
using AnswerKey.Compiler.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Strength;

/// <summary>Finds the claims that no block computes: they name nothing of the session, or read back and combine what was typed there.</summary>
internal sealed class Echoes
{
    private static readonly HashSet<SyntaxKind> _arithmetic =
    [
        SyntaxKind.AddExpression,
        SyntaxKind.SubtractExpression,
        SyntaxKind.MultiplyExpression,
        SyntaxKind.DivideExpression,
        SyntaxKind.ModuloExpression,
    ];

    private readonly Dictionary<string, ExpressionSyntax?> _declared = [];
    private readonly HashSet<string> _changed = [];
    private readonly HashSet<string> _computing = [];

    /// <param name="blocks">Those that run, in the order of the session.</param>
    public Echoes(IEnumerable<Submission> blocks)
    {
        foreach (var node in blocks.SelectMany(block => block.Model.SyntaxTree.GetRoot().DescendantNodes()))
            Learn(node);
    }

    public bool Hold(ExpressionSyntax claim) =>
        IsTyped(claim, ImmutableHashSet<string>.Empty)
        || !claim.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n => _declared.ContainsKey(n.Identifier.ValueText));

    private void Learn(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax { Identifier.ValueText: var name } variable:
                // Another variable of the name, in a function perhaps: which one is meant is not worth a guess.
                _declared[name] = _declared.ContainsKey(name) ? null : variable.Initializer?.Value;
                break;
            case SingleVariableDesignationSyntax { Identifier.ValueText: var name }:
                _declared[name] = node.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Right;
                break;
            case MethodDeclarationSyntax { Identifier.ValueText: var name }:
                _declared[name] = null;
                break;
            case LocalFunctionStatementSyntax { Identifier.ValueText: var name }:
                _declared[name] = null;
                break;
            case BaseTypeDeclarationSyntax { Identifier.ValueText: var name }:
                _declared.TryAdd(name, null);
                break;
            case PropertyDeclarationSyntax { Identifier.ValueText: var name } property:
                if (
                    property.ExpressionBody is not null
                    || property.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) == true
                )
                    _computing.Add(name);
                break;
            case AssignmentExpressionSyntax { Left: var left } assignment
                when !left.DescendantNodesAndSelf().Any(n => n is DeclarationExpressionSyntax):
                Change(left);
                break;
            case PostfixUnaryExpressionSyntax unary:
                Change(unary.Operand);
                break;
            case PrefixUnaryExpressionSyntax unary
                when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression):
                Change(unary.Operand);
                break;
            case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument:
                Change(argument.Expression);
                break;
            // A call for its effect may change whatever it is given.
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call, SemicolonToken.IsMissing: false }:
                Change(call);
                break;
        }
    }

    private void Change(ExpressionSyntax target) =>
        _changed.UnionWith(target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(n => n.Identifier.ValueText));

    // What a block calculates it computes; what a claim calculates by itself no block does.
    private bool IsTyped(SyntaxNode node, ImmutableHashSet<string> around) =>
        node switch
        {
            LiteralExpressionSyntax or InterpolatedStringTextSyntax or InterpolationFormatClauseSyntax => true,
            IdentifierNameSyntax { Identifier.ValueText: var name } => !_changed.Contains(name)
                && !around.Contains(name)
                && _declared.GetValueOrDefault(name) is { } value
                && IsTyped(value, around.Add(name)),
            MemberAccessExpressionSyntax member => !_computing.Contains(member.Name.Identifier.ValueText)
                && IsTyped(member.Expression, around),
            BinaryExpressionSyntax binary => (around.IsEmpty || !_arithmetic.Contains(binary.Kind()))
                && IsTyped(binary.Left, around)
                && IsTyped(binary.Right, around),
            CastExpressionSyntax cast => IsTyped(cast.Expression, around),
            ArrayCreationExpressionSyntax array => array.Initializer is { } items && IsTyped(items, around),
            ObjectCreationExpressionSyntax { Type: var type } when type.ToString().EndsWith("Random", StringComparison.Ordinal) => false,
            BaseObjectCreationExpressionSyntax created => new SyntaxNode?[] { created.ArgumentList, created.Initializer }.All(part =>
                part is null || IsTyped(part, around)
            ),
            ParenthesizedExpressionSyntax
            or PrefixUnaryExpressionSyntax
            or ConditionalExpressionSyntax
            or ElementAccessExpressionSyntax
            or InterpolatedStringExpressionSyntax
            or InterpolationSyntax
            or TupleExpressionSyntax
            or CollectionExpressionSyntax
            or CollectionElementSyntax
            or ImplicitArrayCreationExpressionSyntax
            or InitializerExpressionSyntax
            or BaseArgumentListSyntax
            or ArgumentSyntax => node.ChildNodes().All(child => IsTyped(child, around)),
            _ => false,
        };
}
