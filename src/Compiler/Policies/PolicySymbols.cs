using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace AnswerKey.Compiler.Policies;

/// <summary>The verdict on each symbol of the referenced assemblies, made once for as long as the symbol lives.</summary>
internal static class PolicySymbols
{
    // Weak: the compiler shares metadata symbols between compilations, and the table must not keep them alive.
    private static readonly ConditionalWeakTable<ISymbol, string?> _refused = [];

    /// <summary>What messages call a type or member that is refused by itself, or null; type arguments are the caller's to ask about.</summary>
    /// <param name="owned">The assemblies whose every member may be used. Not part of what is remembered.</param>
    public static string? Refused(ISymbol symbol, ImmutableHashSet<string> owned)
    {
        if (symbol is IMethodSymbol { ReducedFrom: { } unreduced })
            symbol = unreduced;
        symbol = symbol.OriginalDefinition;
        if (symbol.ContainingAssembly is null or ISourceAssemblySymbol || owned.Contains(symbol.ContainingAssembly.Name))
        {
            // A record's is made of the base library's.
            return symbol is IMethodSymbol { Name: nameof(GetHashCode) } own ? Called(own) : null;
        }
        if (_refused.TryGetValue(symbol, out var known))
            return known;
        var refused = Decide(symbol);
        _refused.AddOrUpdate(symbol, refused);
        return refused;
    }

    /// <summary>How messages call a member that is not the base library's.</summary>
    public static string Called(IMethodSymbol method) =>
        method switch
        {
            { MethodKind: MethodKind.Constructor } => method.ContainingType.Name,
            { ContainingType.IsScriptClass: true } => method.Name,
            _ => $"{method.ContainingType.Name}.{method.Name}",
        };

    private static string? Decide(ISymbol symbol)
    {
        var assembly = symbol.ContainingAssembly.Name;
        if (symbol is INamedTypeSymbol type)
        {
            var name = TypeName(type);
            return PolicyRules.Written.Allows(assembly, name) ? null : Policy.Subject(name);
        }
        if (symbol is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator } || symbol.ContainingType is null)
            return null;

        var containing = TypeName(symbol.ContainingType);
        if (!PolicyRules.Written.Allows(assembly, containing))
            return Policy.Subject(containing);
        return PolicyRules.Written.Allows(assembly, containing, symbol.MetadataName, symbol.IsStatic, () => Parameters(symbol))
            ? null
            : Policy.Subject(containing, symbol.MetadataName, () => Parameters(symbol));
    }

    private static string TypeName(INamedTypeSymbol type)
    {
        var name = new StringBuilder(type.Name);
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name.Insert(0, '+').Insert(0, outer.Name);
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name.Insert(0, '.').Insert(0, space.Name);
        return name.ToString();
    }

    private static string Parameters(ISymbol symbol) =>
        symbol is IMethodSymbol method ? string.Join(',', method.Parameters.Select(parameter => Simple(parameter.Type))) : "";

    private static string Simple(ITypeSymbol type) => type is IArrayTypeSymbol array ? Simple(array.ElementType) + "[]" : type.Name;
}
