using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace AnswerKey.Compiler.Strength;

/// <summary>
/// The small changes that can be made to a block. What cannot make a difference by its rule is not made: seeds, texts and formats, where a
/// loop starts, one step more of a hundred, digits of a rounding, twice an epsilon, a boundary beside one or between two computed reals.
/// </summary>
internal sealed class BlockMutants : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, (string Operator, MutantKind Kind)> _operators = new()
    {
        [PlusToken] = ("-", MutantKind.Arithmetic),
        [MinusToken] = ("+", MutantKind.Arithmetic),
        [AsteriskToken] = ("/", MutantKind.Arithmetic),
        [SlashToken] = ("*", MutantKind.Arithmetic),
        [PercentToken] = ("*", MutantKind.Arithmetic),
        [PlusEqualsToken] = ("-=", MutantKind.Arithmetic),
        [MinusEqualsToken] = ("+=", MutantKind.Arithmetic),
        [AsteriskEqualsToken] = ("/=", MutantKind.Arithmetic),
        [SlashEqualsToken] = ("*=", MutantKind.Arithmetic),
        [PlusPlusToken] = ("--", MutantKind.Arithmetic),
        [MinusMinusToken] = ("++", MutantKind.Arithmetic),
        [LessThanToken] = ("<=", MutantKind.Comparison),
        [LessThanEqualsToken] = ("<", MutantKind.Comparison),
        [GreaterThanToken] = (">=", MutantKind.Comparison),
        [GreaterThanEqualsToken] = (">", MutantKind.Comparison),
        [EqualsEqualsToken] = ("!=", MutantKind.Condition),
        [ExclamationEqualsToken] = ("==", MutantKind.Condition),
        [AmpersandAmpersandToken] = ("||", MutantKind.Condition),
        [BarBarToken] = ("&&", MutantKind.Condition),
        [AndKeyword] = ("or", MutantKind.Condition),
        [OrKeyword] = ("and", MutantKind.Condition),
    };

    private static readonly Dictionary<string, string> _calls = Both(
        ("Max", "Min"),
        ("MaxBy", "MinBy"),
        ("Sum", "Average"),
        ("All", "Any"),
        ("First", "Last"),
        ("Floor", "Ceiling"),
        ("Sin", "Cos"),
        ("OrderBy", "OrderByDescending")
    );

    private readonly SemanticModel _model;
    private readonly List<Mutant> _mutants = [];

    private BlockMutants(SemanticModel model) => _model = model;

    /// <param name="model">Of a block that compiles.</param>
    public static IReadOnlyCollection<Mutant> Of(SemanticModel model)
    {
        var walker = new BlockMutants(model);
        walker.Visit(model.SyntaxTree.GetRoot());
        return walker._mutants;
    }

    public override void VisitAttributeList(AttributeListSyntax node) { }

    public override void VisitInterpolationAlignmentClause(InterpolationAlignmentClauseSyntax node) { }

    // A loop without its step does not end.
    public override void VisitForStatement(ForStatementSyntax node)
    {
        Visit(node.Condition);
        Visit(node.Statement);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (!Generators.Makes(_model, node))
            base.VisitObjectCreationExpression(node);
    }

    public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        if (!Generators.Makes(_model, node))
            base.VisitImplicitObjectCreationExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(TrueLiteralExpression) || node.IsKind(FalseLiteralExpression))
            Add(MutantKind.Truth, node, node, node.IsKind(TrueLiteralExpression) ? "false" : "true");
        if (Literal.Of(node) is not { } literal)
            return;
        if (!literal.IsLarge)
            Add(MutantKind.Number, node, node, literal.Plus(1));
        if (!literal.IsZero && !literal.IsOne && !literal.IsEpsilon)
            Add(MutantKind.Number, node, node, literal.Times(2));
        var isCount = node.Parent is ArrayRankSpecifierSyntax;
        if (!literal.IsZero && !literal.IsEpsilon && !isCount && !node.Parent.IsKind(UnaryMinusExpression))
            Add(MutantKind.Sign, node, node, $"(-{node})");
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        base.VisitBinaryExpression(node);
        var token = node.OperatorToken;
        if (!_operators.TryGetValue(token.Kind(), out var other))
            return;
        var isPointless = other.Kind switch
        {
            MutantKind.Arithmetic => TypeOf(node)?.SpecialType == SpecialType.System_String || IsNeutral(token, node.Right),
            MutantKind.Comparison => IsPlain(node.Left, node.Right),
            _ => false,
        };
        if (!isPointless)
            Add(other.Kind, node, token, other.Operator);
    }

    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        base.VisitBinaryPattern(node);
        var (other, kind) = _operators[node.OperatorToken.Kind()];
        Add(kind, node, node.OperatorToken, other);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        base.VisitRelationalPattern(node);
        var (other, kind) = _operators[node.OperatorToken.Kind()];
        if (Literal.Of(node.Expression) is not { IsEpsilon: true } and not { IsLarge: true })
            Add(kind, node, node.OperatorToken, other);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        base.VisitIsPatternExpression(node);
        Negate(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        base.VisitIfStatement(node);
        NegateCondition(node.Condition);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        base.VisitConditionalExpression(node);
        NegateCondition(node.Condition);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        base.VisitPrefixUnaryExpression(node);
        if (node.IsKind(UnaryMinusExpression))
            Add(MutantKind.Sign, node, node, node.Operand.ToString());
        else if (node.IsKind(LogicalNotExpression))
            Add(MutantKind.Condition, node, node, node.Operand.ToString());
        else if (_operators.TryGetValue(node.OperatorToken.Kind(), out var other) && other.Operator.Length == 2)
            Add(other.Kind, node, node.OperatorToken, other.Operator);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        base.VisitPostfixUnaryExpression(node);
        if (_operators.TryGetValue(node.OperatorToken.Kind(), out var other))
            Add(other.Kind, node, node.OperatorToken, other.Operator);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        base.VisitAssignmentExpression(node);
        var token = node.OperatorToken;
        if (_operators.TryGetValue(token.Kind(), out var other) && TypeOf(node.Left)?.SpecialType != SpecialType.System_String)
            Add(other.Kind, node, token, other.Operator);
    }

    public override void VisitBracketedArgumentList(BracketedArgumentListSyntax node)
    {
        foreach (var argument in node.Arguments)
        {
            var index = argument.Expression;
            if (index.IsKind(IndexExpression))
                index = ((PrefixUnaryExpressionSyntax)index).Operand;
            var literal = Literal.Of(index);
            if (literal is null)
                Visit(index);
            if (TypeOf(index)?.SpecialType != SpecialType.System_Int32)
                continue;
            Add(MutantKind.Index, node.Parent!, index, literal?.Plus(1) ?? $"{index} + 1");
            if (literal is not { IsZero: true })
                Add(MutantKind.Index, node.Parent!, index, literal?.Plus(-1) ?? $"{index} - 1");
        }
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var name = NameOf(node.Expression);
        var arguments = node.ArgumentList.Arguments;
        Visit(node.Expression);
        // Digits beyond those that the page writes nobody sees.
        foreach (var argument in arguments.Take(name?.Identifier.ValueText == "Round" ? 1 : arguments.Count))
            Visit(argument);
        if (name is null)
            return;
        if (name.Identifier.ValueText == "Abs" && arguments.Count == 1)
            Add(MutantKind.Call, node, node, $"({arguments[0]})");
        else if (_calls.TryGetValue(name.Identifier.ValueText, out var other) && (other is not ("All" or "Any") || arguments.Count > 0))
            Add(MutantKind.Call, node, name.Identifier, other);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        base.VisitArrowExpressionClause(node);
        if (node.Parent is not (LocalFunctionStatementSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax))
            return;
        if (TypeOf(node.Expression)?.SpecialType != SpecialType.System_Void)
            AddReturn(node.Expression);
    }

    public override void VisitReturnStatement(ReturnStatementSyntax node)
    {
        base.VisitReturnStatement(node);
        if (node.Expression is { } value)
            AddReturn(value);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        base.VisitExpressionStatement(node);
        var acts =
            node.Expression
            is AssignmentExpressionSyntax
                or InvocationExpressionSyntax
                or PostfixUnaryExpressionSyntax
                or PrefixUnaryExpressionSyntax;
        if (
            acts
            && !node.SemicolonToken.IsMissing
            && !node.DescendantNodes().Any(n => n is DeclarationExpressionSyntax)
            && !node.ToString().StartsWith("Console.", StringComparison.Ordinal)
        )
            Add(MutantKind.Statement, node, node, ";");
    }

    private void NegateCondition(ExpressionSyntax condition)
    {
        if (condition is not IsPatternExpressionSyntax && !condition.IsKind(EqualsExpression) && !condition.IsKind(NotEqualsExpression))
            Negate(condition);
    }

    private void Negate(ExpressionSyntax condition) => Add(MutantKind.Condition, condition, condition, $"!({condition})");

    private void AddReturn(ExpressionSyntax value)
    {
        if (value is not ThrowExpressionSyntax && value.ToString() is not ("default" or "null" or "false" or "0" or "0.0"))
            Add(MutantKind.Return, value, value, "default");
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax node) => _model.GetTypeInfo(node).Type;

    // Times one, divided by one, plus zero.
    private static bool IsNeutral(SyntaxToken token, ExpressionSyntax right) =>
        Literal.Of(right) is { } literal
        && (token.IsKind(PlusToken) || token.IsKind(MinusToken) ? literal.IsZero : literal.IsOne && !token.IsKind(PercentToken));

    private bool IsPlain(ExpressionSyntax left, ExpressionSyntax right)
    {
        var (one, other) = (Literal.Of(_model, left), Literal.Of(_model, right));
        return (one ?? other) is { } known ? known.IsEpsilon || known.IsLarge : IsReal(left) || IsReal(right);
    }

    private bool IsReal(ExpressionSyntax node) => TypeOf(node)?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private static SimpleNameSyntax? NameOf(ExpressionSyntax called) =>
        called switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax member => member.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };

    /// <param name="shown">What is shown of the change; a little more of what stands around it, if that is short.</param>
    private void Add(MutantKind kind, SyntaxNode shown, SyntaxNodeOrToken changed, string replacement)
    {
        foreach (
            var around in shown
                .Ancestors()
                .TakeWhile(n => n is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax && n.Span.Length <= 32)
        )
        {
            if (around is ExpressionSyntax)
                shown = around;
        }
        var text = shown.ToString();
        var start = changed.Span.Start - shown.Span.Start;
        var after = string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + changed.Span.Length));
        _mutants.Add(new(kind, changed.Span.Start, changed.Span.Length, replacement, OnOneLine(text), OnOneLine(after)));
    }

    private static string OnOneLine(string text)
    {
        const int Most = 72;
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Most ? text : text[..(Most - 2)] + " …";
    }

    private static Dictionary<string, string> Both(params (string One, string Other)[] pairs) =>
        pairs.SelectMany(p => new[] { (p.One, p.Other), (p.Other, p.One) }).ToDictionary(p => p.Item1, p => p.Item2);
}
