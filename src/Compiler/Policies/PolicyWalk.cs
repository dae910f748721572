using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Policies;

/// <summary>One pass over a script: every symbol that its nodes bind to, written or implied, is asked about.</summary>
internal sealed class PolicyWalk(SemanticModel model, ImmutableHashSet<string> owned)
{
    private readonly PolicyFindings _findings = new(model.SyntaxTree.GetText().Lines, owned);

    public ImmutableArray<PolicyViolation> Violations()
    {
        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
        foreach (var (span, subject, hint) in PolicySyntax.Directives(root))
            _findings.Report(span, span, subject, hint);

        // What ends first is examined first, so that one cause is reported once, where it is smallest and leftmost; but `var` after the
        // value it stands for. Not recursive: nesting is the author's.
        var nodes = root.DescendantNodes().Reverse().ToArray();
        foreach (var node in nodes.OrderBy(node => node.Span.End).ThenByDescending(node => node.SpanStart))
        {
            if (node is not IdentifierNameSyntax { IsVar: true })
                Examine(node);
        }
        foreach (var name in nodes.OfType<IdentifierNameSyntax>())
        {
            if (name.IsVar)
                Examine(name);
        }
        return _findings.InOrder();
    }

    private void Examine(SyntaxNode node)
    {
        if (PolicySyntax.Refused(node) is var (span, subject, hint))
            _findings.Report(span, span, subject, hint);

        switch (node)
        {
            case SimpleNameSyntax name:
                Name(name);
                break;
            case InvocationExpressionSyntax call:
                LeftOutGenerator(call, call.ArgumentList);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                var made = (creation as ObjectCreationExpressionSyntax)?.Type.Span ?? creation.NewKeyword.Span;
                Ask(creation, made);
                LeftOutGenerator(creation, creation.ArgumentList);
                break;
            case BinaryExpressionSyntax binary:
                Ask(binary, binary.OperatorToken.Span);
                break;
            case AssignmentExpressionSyntax assignment:
                Ask(assignment, assignment.OperatorToken.Span);
                if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax)
                    Deconstruction(model.GetDeconstructionInfo(assignment), assignment.Left);
                break;
            case ForEachStatementSyntax loop:
                Enumeration(model.GetForEachStatementInfo(loop), loop.Expression);
                break;
            case ForEachVariableStatementSyntax loop:
                Enumeration(model.GetForEachStatementInfo(loop), loop.Expression);
                Deconstruction(model.GetDeconstructionInfo(loop), loop.Variable);
                break;
            case AwaitExpressionSyntax await:
                var awaited = model.GetAwaitExpressionInfo(await);
                _findings.Ask(awaited.GetAwaiterMethod, await.Span, await.AwaitKeyword.Span);
                _findings.Ask(awaited.GetResultMethod, await.Span, await.AwaitKeyword.Span);
                break;
            case QueryClauseSyntax clause:
                var query = model.GetQueryClauseInfo(clause);
                _findings.Ask(query.CastInfo.Symbol, clause.Span, clause.GetFirstToken().Span);
                _findings.Ask(query.OperationInfo.Symbol, clause.Span, clause.GetFirstToken().Span);
                break;
            case SelectOrGroupClauseSyntax or OrderingSyntax:
                Ask(node, node.GetFirstToken().Span);
                break;
            case ConstructorInitializerSyntax initializer:
                Ask(initializer, initializer.ThisOrBaseKeyword.Span);
                break;
            case AttributeSyntax or PrimaryConstructorBaseTypeSyntax:
                Ask(node, node.Span);
                break;
            case ElementAccessExpressionSyntax
            or ElementBindingExpressionSyntax
            or PrefixUnaryExpressionSyntax
            or PostfixUnaryExpressionSyntax
            or CastExpressionSyntax
            or RangeExpressionSyntax:
                Ask(node, node.Span);
                break;
            case TypeDeclarationSyntax type:
                ImpliedConstructor(type);
                EquatableByIdentity(type);
                break;
            case MethodDeclarationSyntax method:
                AsyncVoid(method.Modifiers, model.GetDeclaredSymbol(method));
                break;
            case LocalFunctionStatementSyntax function:
                AsyncVoid(function.Modifiers, model.GetDeclaredSymbol(function));
                break;
            case AnonymousFunctionExpressionSyntax function:
                AsyncVoid(function.Modifiers, model.GetSymbolInfo(function).Symbol);
                break;
        }

        if (node is ExpressionSyntax expression)
            Value(expression);
    }

    private void Ask(SyntaxNode node, TextSpan place) => _findings.Ask(model.GetSymbolInfo(node).Symbol, node.Span, place);

    private void Name(SimpleNameSyntax name)
    {
        var symbol = model.GetSymbolInfo(name).Symbol;
        if (symbol is null)
            return;
        var qualified = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            QualifiedNameSyntax part when part.Right == name => part,
            AliasQualifiedNameSyntax part when part.Name == name => part,
            _ => (ExpressionSyntax)name,
        };
        if (name is IdentifierNameSyntax { IsVar: true })
        {
            // The cause stands in the value, which is told there.
            var statement = name.FirstAncestorOrSelf<StatementSyntax>();
            var end = statement is ForEachStatementSyntax loop ? loop.Expression.Span.End : statement?.Span.End;
            _findings.Ask(symbol, TextSpan.FromBounds(name.SpanStart, end ?? name.Span.End), name.Span);
        }
        else if (symbol is INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor })
            _findings.Ask(symbol, qualified.Span, qualified.Span);
        else if (symbol is IPropertySymbol property)
        {
            var (read, written) = Uses(qualified);
            if (read || property.SetMethod is null)
                _findings.Ask(property.GetMethod ?? property.SetMethod, qualified.Span, name.Span);
            if (written && property.SetMethod is { } set)
                _findings.Ask(set, qualified.Span, name.Span);
        }
        else
            _findings.Ask(symbol, qualified.Span, name.Span);
    }

    private static (bool Read, bool Written) Uses(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == expression => (
                !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
                true
            ),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
            or PostfixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression
            } => (true, true),
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax parent } tuple }
                when parent.Left == tuple => (false, true),
            _ => (true, false),
        };

    private void Value(ExpressionSyntax expression)
    {
        // What a script declares itself was told where it was declared.
        if (expression is SimpleNameSyntax or MemberAccessExpressionSyntax)
        {
            var symbol = model.GetSymbolInfo(expression).Symbol;
            if (symbol is null or INamespaceOrTypeSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
                return;
            if (symbol.ContainingAssembly is ISourceAssemblySymbol && symbol.Kind != SymbolKind.Method)
                return;
        }
        var type = model.GetTypeInfo(expression);
        var place = expression is InvocationExpressionSyntax { Expression: var called }
            ? called is MemberAccessExpressionSyntax access
                ? access.Name.Span
                : called.Span
            : expression.Span;
        _findings.AskType(type.Type, expression.Span, place);
        if (!ReferenceEquals(type.Type, type.ConvertedType))
        {
            var conversion = model.GetConversion(expression);
            // Which handler an interpolated string is given to is its callee's affair.
            if (!conversion.IsInterpolatedStringHandler)
                _findings.AskType(type.ConvertedType, expression.Span, place);
            _findings.Ask(conversion.MethodSymbol, expression.Span, place);
        }
        if (expression.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression })
            _findings.Ask(model.GetCollectionInitializerSymbolInfo(expression).Symbol, expression.Span, place);
    }

    private void Enumeration(ForEachStatementInfo loop, ExpressionSyntax source)
    {
        foreach (
            var symbol in (ReadOnlySpan<ISymbol?>)
                [loop.GetEnumeratorMethod, loop.MoveNextMethod, loop.CurrentProperty?.GetMethod, loop.DisposeMethod]
        )
            _findings.Ask(symbol, source.Span, source.Span);
        _findings.AskType(loop.ElementType, source.Span, source.Span);
    }

    private void Deconstruction(DeconstructionInfo info, ExpressionSyntax place)
    {
        _findings.Ask(info.Method, place.Span, place.Span);
        foreach (var nested in info.Nested)
            Deconstruction(nested, place);
    }

    private void AsyncVoid(SyntaxTokenList modifiers, ISymbol? symbol)
    {
        var keyword = modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        if (symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true })
            _findings.Report(keyword.Span, keyword.Span, "async void", "nothing can wait for it; return a Task");
    }

    /// <summary>A constructor that calls no other one calls its base's, as in <c>class Dice : Random</c>.</summary>
    private void EquatableByIdentity(TypeDeclarationSyntax type)
    {
        if (
            model.GetDeclaredSymbol(type) is { TypeKind: not TypeKind.Interface } declared
            && declared.AllInterfaces.Any(i => i is { MetadataName: "IEquatable`1", ContainingNamespace.Name: nameof(System) })
            && declared.GetMembers(nameof(GetHashCode)).IsEmpty
        )
            _findings.Report(
                type.Identifier.Span,
                type.Identifier.Span,
                Policy.EquatableByIdentity,
                "what is equal must have the same hash code; without one of its own it differs in every run"
            );
    }

    private void ImpliedConstructor(TypeDeclarationSyntax type)
    {
        if (
            type.BaseList?.Types.FirstOrDefault() is not SimpleBaseTypeSyntax first
            || model.GetTypeInfo(first.Type).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } parent
        )
            return;
        var own = type.Members.OfType<ConstructorDeclarationSyntax>().Where(c => !c.Modifiers.Any(SyntaxKind.StaticKeyword)).ToArray();
        if (own.Length == 0 || type.ParameterList is not null || own.Any(c => c.Initializer is null))
            _findings.Ask(PolicyFindings.Parameterless(parent), first.Span, first.Span);
    }

    /// <summary>MathNet takes a generator as an argument and, where it is left out or null, an unseeded one.</summary>
    private void LeftOutGenerator(ExpressionSyntax call, ArgumentListSyntax? list)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            return;
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var generator = method.Parameters[i];
            if (generator.Type is not { Name: "Random", ContainingNamespace.Name: "System" })
                continue;
            var arguments = list?.Arguments ?? [];
            var given =
                arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == generator.Name)
                ?? (i < arguments.Count && arguments[i].NameColon is null ? arguments[i] : null);
            if (given is null ? generator.IsOptional : model.GetConstantValue(given.Expression) is { HasValue: true, Value: null })
            {
                _findings.Report(call.Span, call.Span, $"{PolicySymbols.Called(method)} without a generator", "pass new Random(42)");
            }
        }
    }
}
