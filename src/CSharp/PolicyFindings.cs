using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.CSharp;

/// <summary>Asks about symbols and types and keeps what is refused, each cause once.</summary>
internal sealed class PolicyFindings(TextLineCollection lines, ImmutableHashSet<string> owned)
{
    private readonly List<PolicyViolation> _violations = [];
    private readonly HashSet<ITypeSymbol> _fine = new(SymbolEqualityComparer.Default);

    // By the GetHashCode that they stand in; one that uses no hash codes may do as it likes.
    private readonly HashSet<SyntaxNode> _hashing = [];
    private readonly List<(SyntaxNode Method, TextSpan Place)> _effects = [];

    public ImmutableArray<PolicyViolation> InOrder()
    {
        foreach (var (method, place) in _effects)
        {
            if (_hashing.Contains(method))
                Report(place, place, "a side effect of GetHashCode", PolicyHints.HashEffects);
        }
        return [.. _violations.OrderBy(v => v.Start)];
    }

    /// <summary>Says that a node changes or ends something; in a <c>GetHashCode</c>, a hash code would get out by it.</summary>
    public void Effect(SyntaxNode node, TextSpan place)
    {
        if (GetHashCodeAround(node) is { } method)
            _effects.Add((method, place));
    }

    public void Ask(ISymbol? symbol, SyntaxNode node, TextSpan place) =>
        Ask(symbol, node, node.Span, place);

    public void Ask(ISymbol? symbol, SyntaxNode node, TextSpan around, TextSpan place)
    {
        if (symbol is null)
            return;
        if (symbol is ITypeSymbol type)
        {
            AskType(type, around, place);
            return;
        }
        var verdict = PolicySymbols.Of(symbol, owned);
        if (verdict.Refused is { } subject)
            Report(around, place, subject, PolicyHints.For(subject));
        else if (verdict.Hashing)
        {
            if (GetHashCodeAround(node) is { } hashing)
                _hashing.Add(hashing);
            else
                Report(around, place, HashingName(symbol), PolicyHints.HashCodes);
        }
        else
        {
            if (MayHaveEffects(symbol))
                Effect(node, place);
            if (symbol is IMethodSymbol { IsGenericMethod: true } method)
                Arguments(method.TypeParameters, method.TypeArguments, around, place);
        }
    }

    public void AskType(ITypeSymbol? type, TextSpan around, TextSpan place)
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
                if (PolicySymbols.Of(named, owned).Refused is { } subject)
                    Report(around, place, subject, PolicyHints.For(subject));
                for (var outer = named; outer is not null; outer = outer.ContainingType)
                    Arguments(outer.TypeParameters, outer.TypeArguments, around, place);
                break;
        }
        if (
            _violations.Count == before
            && !_violations.Exists(v => around.Contains(new TextSpan(v.Start, v.Length)))
        )
            _fine.Add(type);
    }

    public static IMethodSymbol? Parameterless(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);

    private void Arguments(
        ImmutableArray<ITypeParameterSymbol> parameters,
        ImmutableArray<ITypeSymbol> arguments,
        TextSpan around,
        TextSpan place
    )
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            AskType(arguments[i], around, place);
            // `new T()` calls what `new Random()` may not.
            if (
                parameters[i].HasConstructorConstraint
                && arguments[i] is INamedTypeSymbol { TypeKind: TypeKind.Class } made
                && Parameterless(made) is { } constructor
                && PolicySymbols.Of(constructor, owned).Refused is { } subject
            )
                Report(around, place, subject, PolicyHints.For(subject));
        }
    }

    private static string HashingName(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? symbol.ContainingType.Name
            : $"{symbol.ContainingType.Name}.{symbol.Name}";

    /// <summary>Whether what it is given, or that it is called at all, may be seen afterwards.</summary>
    private static bool MayHaveEffects(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is ISourceAssemblySymbol)
            return symbol
                is IPropertySymbol { IsIndexer: true }
                    or IMethodSymbol
                    {
                        MethodKind: not (MethodKind.PropertyGet or MethodKind.BuiltinOperator)
                    };
        return symbol is IMethodSymbol { MethodKind: not MethodKind.BuiltinOperator } method
            && (method.IsStatic || !method.Parameters.IsEmpty)
            && method.ContainingType
                is not (
                    { SpecialType: not SpecialType.None, IsValueType: true }
                    or { SpecialType: SpecialType.System_String }
                    or { Name: "Math" or "MathF" or "BitOperations" or "Enumerable" }
                );
    }

    private static SyntaxNode? GetHashCodeAround(SyntaxNode node) =>
        node.Ancestors()
            .FirstOrDefault(a =>
                a is MethodDeclarationSyntax { Identifier.ValueText: "GetHashCode" }
            );

    /// <param name="around">If a violation inside this part of the text is already known, this one is its consequence.</param>
    public void Report(TextSpan around, TextSpan place, string subject, string? hint)
    {
        var violation = Policy.Violation(place, subject, hint);
        foreach (var known in _violations)
        {
            var span = new TextSpan(known.Start, known.Length);
            if (
                around.Contains(span)
                || span.Contains(place)
                || known.Message == violation.Message && LineOf(span) == LineOf(place)
            )
                return;
        }
        _violations.Add(violation);
    }

    private int LineOf(TextSpan span) => lines.IndexOf(span.Start);
}
