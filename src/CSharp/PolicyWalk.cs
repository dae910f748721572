using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.CSharp;

/// <summary>One pass over a script: every symbol that its nodes bind to, written or implied, is asked about.</summary>
internal sealed class PolicyWalk(SemanticModel model)
{
    private readonly List<PolicyViolation> _violations = [];
    private readonly HashSet<ITypeSymbol> _fine = new(SymbolEqualityComparer.Default);

    public ImmutableArray<PolicyViolation> Violations()
    {
        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
        foreach (var (span, subject, hint) in PolicySyntax.Directives(root))
            Report(span, span, subject, hint);

        // What ends first is examined first, so that one cause is reported once, where it is smallest and leftmost; but `var` after the
        // value it stands for. Not recursive: nesting is the author's.
        var nodes = root.DescendantNodes().Reverse().ToArray();
        foreach (
            var node in nodes
                .OrderBy(node => node.Span.End)
                .ThenByDescending(node => node.SpanStart)
        )
        {
            if (node is not IdentifierNameSyntax { IsVar: true })
                Examine(node);
        }
        foreach (var name in nodes.OfType<IdentifierNameSyntax>())
        {
            if (name.IsVar)
                Examine(name);
        }
        _violations.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. _violations.Distinct()];
    }

    private void Examine(SyntaxNode node)
    {
        if (PolicySyntax.Refused(node) is var (span, subject, hint))
            Report(span, span, subject, hint);

        switch (node)
        {
            case SimpleNameSyntax name:
                Name(name);
                break;
            case InvocationExpressionSyntax call:
                LeftOutGenerator(call, call.ArgumentList);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                var made =
                    (creation as ObjectCreationExpressionSyntax)?.Type.Span
                    ?? creation.NewKeyword.Span;
                Ask(model.GetSymbolInfo(creation).Symbol, creation, made);
                LeftOutGenerator(creation, creation.ArgumentList);
                break;
            case BinaryExpressionSyntax binary:
                Ask(model.GetSymbolInfo(binary).Symbol, binary, binary.OperatorToken.Span);
                break;
            case AssignmentExpressionSyntax assignment:
                Ask(
                    model.GetSymbolInfo(assignment).Symbol,
                    assignment,
                    assignment.OperatorToken.Span
                );
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
                Ask(awaited.GetAwaiterMethod, await, await.AwaitKeyword.Span);
                Ask(awaited.GetResultMethod, await, await.AwaitKeyword.Span);
                break;
            case QueryClauseSyntax clause:
                var query = model.GetQueryClauseInfo(clause);
                Ask(query.CastInfo.Symbol, clause, clause.GetFirstToken().Span);
                Ask(query.OperationInfo.Symbol, clause, clause.GetFirstToken().Span);
                break;
            case SelectOrGroupClauseSyntax or OrderingSyntax:
                Ask(model.GetSymbolInfo(node).Symbol, node, node.GetFirstToken().Span);
                break;
            case ConstructorInitializerSyntax initializer:
                Ask(
                    model.GetSymbolInfo(initializer).Symbol,
                    initializer,
                    initializer.ThisOrBaseKeyword.Span
                );
                break;
            case AttributeSyntax or PrimaryConstructorBaseTypeSyntax:
                Ask(model.GetSymbolInfo(node).Symbol, node, node.Span);
                break;
            case ElementAccessExpressionSyntax
            or ElementBindingExpressionSyntax
            or PrefixUnaryExpressionSyntax
            or PostfixUnaryExpressionSyntax
            or CastExpressionSyntax
            or RangeExpressionSyntax:
                Ask(model.GetSymbolInfo(node).Symbol, node, node.Span);
                break;
            case TypeDeclarationSyntax type:
                ImpliedConstructor(type);
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
            var end = statement is ForEachStatementSyntax loop
                ? loop.Expression.Span.End
                : statement?.Span.End;
            Ask(symbol, name, TextSpan.FromBounds(name.SpanStart, end ?? name.Span.End), name.Span);
        }
        else if (symbol is INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor })
            Ask(symbol, name, qualified.Span, qualified.Span);
        else if (symbol is IPropertySymbol property)
        {
            var (read, written) = Uses(qualified);
            if (read || property.SetMethod is null)
                Ask(property.GetMethod ?? property.SetMethod, name, qualified.Span, name.Span);
            if (written && property.SetMethod is { } set)
                Ask(set, name, qualified.Span, name.Span);
        }
        else
            Ask(symbol, name, qualified.Span, name.Span);
    }

    private static (bool Read, bool Written) Uses(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == expression => (
                !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
                true
            ),
            PrefixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PreIncrementExpression
                    or (int)SyntaxKind.PreDecrementExpression
            }
            or PostfixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PostIncrementExpression
                    or (int)SyntaxKind.PostDecrementExpression
            } => (true, true),
            ArgumentSyntax
            {
                Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax parent } tuple
            } when parent.Left == tuple => (false, true),
            _ => (true, false),
        };

    private void Value(ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression);
        var place = expression is InvocationExpressionSyntax { Expression: var called }
            ? called is MemberAccessExpressionSyntax access
                ? access.Name.Span
                : called.Span
            : expression.Span;
        // What a script declares itself was told where it was declared.
        if (expression is SimpleNameSyntax or MemberAccessExpressionSyntax)
        {
            var symbol = model.GetSymbolInfo(expression).Symbol;
            if (
                symbol
                is null
                    or INamespaceOrTypeSymbol
                    or ILocalSymbol
                    or IParameterSymbol
                    or IRangeVariableSymbol
            )
                return;
            if (
                symbol.ContainingAssembly is ISourceAssemblySymbol
                && symbol.Kind != SymbolKind.Method
            )
                return;
        }
        AskType(type.Type, expression.Span, place);
        if (!ReferenceEquals(type.Type, type.ConvertedType))
        {
            AskType(type.ConvertedType, expression.Span, place);
            if (model.GetConversion(expression).MethodSymbol is { } conversion)
                Ask(conversion, expression, place);
        }
        if (
            expression.Parent is InitializerExpressionSyntax
            {
                RawKind: (int)SyntaxKind.CollectionInitializerExpression
            }
        )
            Ask(model.GetCollectionInitializerSymbolInfo(expression).Symbol, expression, place);
    }

    private void Enumeration(ForEachStatementInfo loop, ExpressionSyntax source)
    {
        foreach (
            var symbol in (ReadOnlySpan<ISymbol?>)
                [
                    loop.GetEnumeratorMethod,
                    loop.MoveNextMethod,
                    loop.CurrentProperty?.GetMethod,
                    loop.DisposeMethod,
                ]
        )
            Ask(symbol, source, source.Span);
        AskType(loop.ElementType, source.Span, source.Span);
    }

    private void Deconstruction(DeconstructionInfo info, ExpressionSyntax place)
    {
        Ask(info.Method, place, place.Span);
        foreach (var nested in info.Nested)
            Deconstruction(nested, place);
    }

    private void AsyncVoid(SyntaxTokenList modifiers, ISymbol? symbol)
    {
        var keyword = modifiers.FirstOrDefault(modifier =>
            modifier.IsKind(SyntaxKind.AsyncKeyword)
        );
        if (symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true })
            Report(
                keyword.Span,
                keyword.Span,
                "async void",
                "nothing can wait for it; return a Task"
            );
    }

    /// <summary>A class whose constructors call no other constructor calls its base's, as <c>class Dice : Random</c> does.</summary>
    private void ImpliedConstructor(TypeDeclarationSyntax type)
    {
        if (
            type.BaseList?.Types.FirstOrDefault() is SimpleBaseTypeSyntax first
            && model.GetTypeInfo(first.Type).Type
                is INamedTypeSymbol { TypeKind: TypeKind.Class } parent
            && !type
                .Members.OfType<ConstructorDeclarationSyntax>()
                .Any(c => c.Initializer is not null)
        )
            Ask(
                parent.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty),
                first,
                first.Span
            );
    }

    /// <summary>MathNet takes a generator as its last argument and, where it is left out, an unseeded one.</summary>
    private void LeftOutGenerator(ExpressionSyntax call, ArgumentListSyntax? list)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            return;
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (
                method.Parameters[i]
                is not {
                    IsOptional: true,
                    Type: { Name: "Random", ContainingNamespace.Name: "System" }
                } generator
            )
                continue;
            var arguments = list?.Arguments ?? [];
            var given =
                arguments.FirstOrDefault(a =>
                    a.NameColon?.Name.Identifier.ValueText == generator.Name
                ) ?? (i < arguments.Count && arguments[i].NameColon is null ? arguments[i] : null);
            if (
                given is null
                || model.GetConstantValue(given.Expression) is { HasValue: true, Value: null }
            )
            {
                var subject = $"{method.ContainingType.Name}.{method.Name} without a generator";
                Report(call.Span, call.Span, subject, "pass new Random(42)");
            }
        }
    }

    private void Ask(ISymbol? symbol, SyntaxNode node, TextSpan place) =>
        Ask(symbol, node, node.Span, place);

    private void Ask(ISymbol? symbol, SyntaxNode node, TextSpan around, TextSpan place)
    {
        if (symbol is null)
            return;
        if (symbol is ITypeSymbol type)
        {
            AskType(type, around, place);
            return;
        }
        var verdict = PolicySymbols.Of(symbol);
        if (verdict.Refused is { } subject)
            Report(around, place, subject, PolicyHints.For(subject));
        else if (verdict.Hashing && !IsInGetHashCode(node))
            Report(
                around,
                place,
                $"{symbol.ContainingType.Name}.{symbol.Name}",
                PolicyHints.HashCodes
            );
        else if (symbol is IMethodSymbol { TypeArguments: { IsEmpty: false } arguments })
        {
            foreach (var argument in arguments)
                AskType(argument, around, place);
        }
    }

    private void AskType(ITypeSymbol? type, TextSpan around, TextSpan place)
    {
        if (type is null or ITypeParameterSymbol || _fine.Contains(type))
            return;
        var before = _violations.Count;
        switch (type)
        {
            case IDynamicTypeSymbol:
                Report(around, place, "dynamic", "write the type, or var");
                break;
            case IArrayTypeSymbol array:
                AskType(array.ElementType, around, place);
                break;
            case IPointerTypeSymbol or IFunctionPointerTypeSymbol:
                Report(around, place, "a pointer", null);
                break;
            case INamedTypeSymbol named when named.TypeKind != TypeKind.Error:
                if (PolicySymbols.Of(named).Refused is { } subject)
                    Report(around, place, subject, PolicyHints.For(subject));
                for (var outer = named; outer is not null; outer = outer.ContainingType)
                {
                    foreach (var argument in outer.TypeArguments)
                        AskType(argument, around, place);
                }
                break;
        }
        if (
            _violations.Count == before
            && !_violations.Exists(v => around.Contains(new TextSpan(v.Start, v.Length)))
        )
            _fine.Add(type);
    }

    private static bool IsInGetHashCode(SyntaxNode node) =>
        node.Ancestors()
            .Any(ancestor =>
                ancestor is MethodDeclarationSyntax { Identifier.ValueText: "GetHashCode" }
                || ancestor is LocalFunctionStatementSyntax { Identifier.ValueText: "GetHashCode" }
            );

    /// <param name="around">If a violation inside this part of the text is already known, this one is its consequence.</param>
    private void Report(TextSpan around, TextSpan place, string subject, string? hint)
    {
        if (!_violations.Exists(known => around.Contains(new TextSpan(known.Start, known.Length))))
            _violations.Add(Policy.Violation(place, subject, hint));
    }
}
