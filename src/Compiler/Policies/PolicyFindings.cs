using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Policies;

/// <summary>Asks about symbols and types and keeps what is refused, each cause once.</summary>
internal sealed class PolicyFindings(TextLineCollection lines, ImmutableHashSet<string> owned)
{
    private readonly List<PolicyViolation> _violations = [];
    private readonly HashSet<ITypeSymbol> _fine = new(SymbolEqualityComparer.Default);

    public ImmutableArray<PolicyViolation> InOrder() => [.. _violations.OrderBy(v => v.Start)];

    public void Ask(ISymbol? symbol, TextSpan around, TextSpan place)
    {
        if (symbol is ITypeSymbol type)
            AskType(type, around, place);
        else if (symbol is not null && PolicySymbols.Refused(symbol, owned) is { } subject)
            Report(around, place, subject, PolicyHints.For(subject));
        else if (symbol is IMethodSymbol { IsGenericMethod: true } method)
            Arguments(method.TypeParameters, method.TypeArguments, around, place);
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
                if (PolicySymbols.Refused(named, owned) is { } subject)
                    Report(around, place, subject, PolicyHints.For(subject));
                for (var outer = named; outer is not null; outer = outer.ContainingType)
                    Arguments(outer.TypeParameters, outer.TypeArguments, around, place);
                break;
        }
        if (_violations.Count == before && !_violations.Exists(v => around.Contains(new TextSpan(v.Start, v.Length))))
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
                && PolicySymbols.Refused(constructor, owned) is { } subject
            )
                Report(around, place, subject, PolicyHints.For(subject));
        }
    }

    /// <param name="around">If a violation inside this part of the text is already known, this one is its consequence.</param>
    public void Report(TextSpan around, TextSpan place, string subject, string? hint)
    {
        var violation = Policy.Violation(place, subject, hint);
        foreach (var known in _violations)
        {
            var span = new TextSpan(known.Start, known.Length);
            if (around.Contains(span) || span.Contains(place) || known.Message == violation.Message && LineOf(span) == LineOf(place))
                return;
        }
        _violations.Add(violation);
    }

    private int LineOf(TextSpan span) => lines.IndexOf(span.Start);
}
