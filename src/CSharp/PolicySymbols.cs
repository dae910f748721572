using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace AnswerKey.CSharp;

/// <summary>The verdict on each symbol of the referenced assemblies, made once for as long as the symbol lives.</summary>
internal static class PolicySymbols
{
    /// <param name="Refused">What messages call it, or null if it is allowed.</param>
    /// <param name="Hashing">Whether it is allowed inside <c>GetHashCode</c> only.</param>
    internal sealed record Verdict(string? Refused, bool Hashing);

    private static readonly Verdict _allowed = new(null, false);

    /// <summary>Also for a script's own: a record's <c>GetHashCode</c> is made of the base library's.</summary>
    private static readonly Verdict _hashing = new(null, true);

    // Weak: the compiler shares metadata symbols between compilations, and the table must not keep them alive.
    private static readonly ConditionalWeakTable<ISymbol, Verdict> _verdicts = [];

    /// <summary>The verdict on a type or member by itself; type arguments are the caller's to ask about.</summary>
    /// <param name="owned">The assemblies whose every member may be used. Not part of what is remembered.</param>
    public static Verdict Of(ISymbol symbol, ImmutableHashSet<string> owned)
    {
        if (symbol is IMethodSymbol { ReducedFrom: { } unreduced })
            symbol = unreduced;
        symbol = symbol.OriginalDefinition;
        if (
            symbol.ContainingAssembly is null or ISourceAssemblySymbol
            || owned.Contains(symbol.ContainingAssembly.Name)
        )
        {
            return symbol is IMethodSymbol { Name: "GetHashCode" } ? _hashing : _allowed;
        }
        if (_verdicts.TryGetValue(symbol, out var known))
            return known;
        var verdict = Decide(symbol);
        _verdicts.AddOrUpdate(symbol, verdict);
        return verdict;
    }

    private static Verdict Decide(ISymbol symbol)
    {
        var assembly = symbol.ContainingAssembly.Name;
        if (symbol is INamedTypeSymbol type)
        {
            var name = TypeName(type);
            return PolicyRules.Written.Allows(assembly, name)
                ? _allowed
                : new Verdict(Policy.Subject(name), false);
        }
        if (
            symbol is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator }
            || symbol.ContainingType is null
        )
            return _allowed;

        var containing = TypeName(symbol.ContainingType);
        if (!PolicyRules.Written.Allows(assembly, containing))
            return new Verdict(Policy.Subject(containing), false);
        if (Policy.IsHashing(containing, symbol.MetadataName))
            return _hashing;
        return PolicyRules.Written.Allows(
            assembly,
            containing,
            symbol.MetadataName,
            symbol.IsStatic,
            () => Parameters(symbol)
        )
            ? _allowed
            : new Verdict(
                Policy.Subject(containing, symbol.MetadataName, () => Parameters(symbol)),
                false
            );
    }

    private static string TypeName(INamedTypeSymbol type)
    {
        var name = new StringBuilder(type.Name);
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name.Insert(0, '+').Insert(0, outer.Name);
        for (
            var space = type.ContainingNamespace;
            space is { IsGlobalNamespace: false };
            space = space.ContainingNamespace
        )
            name.Insert(0, '.').Insert(0, space.Name);
        return name.ToString();
    }

    private static string Parameters(ISymbol symbol) =>
        symbol is IMethodSymbol method
            ? string.Join(',', method.Parameters.Select(parameter => Simple(parameter.Type)))
            : "";

    private static string Simple(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? Simple(array.ElementType) + "[]" : type.Name;
}
