using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>What a name is, on one line, as an editor would say it.</summary>
internal static class Hover
{
    private static readonly SymbolDisplayFormat _members = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameOnly,
        SymbolDisplayExtensionMethodStyle.InstanceMethod,
        SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeRef | SymbolDisplayLocalOptions.IncludeConstantValue,
        SymbolDisplayKindOptions.None,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
            | SymbolDisplayMiscellaneousOptions.UseErrorTypeSymbolName
    );

    private static readonly SymbolDisplayFormat _delegates = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: _members.ParameterOptions,
        miscellaneousOptions: _members.MiscellaneousOptions
    );

    /// <summary>Such as <c>double Math.Exp(double d)</c> or <c>(local) double[] logits</c>; null if there is nothing to say.</summary>
    public static string? Signature(ISymbol symbol, SemanticModel model) =>
        symbol switch
        {
            IAliasSymbol alias => Signature(alias.Target, model),
            IErrorTypeSymbol => null,
            ITypeParameterSymbol => $"(type parameter) {symbol.Name}",
            ITypeSymbol type => Type(type),
            IParameterSymbol => $"(parameter) {Display(symbol)}",
            ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true, ContainingType.TypeKind: not TypeKind.Enum } =>
                $"(constant) {Display(symbol)}",
            ILocalSymbol => $"(local) {Display(symbol)}",
            IFieldSymbol { ContainingType.IsScriptClass: true } => $"(local) {Display(symbol)}",
            IRangeVariableSymbol => RangeVariable(symbol, model),
            IMethodSymbol { ReducedFrom: not null } => $"(extension) {Display(symbol)}",
            IEventSymbol => $"event {Display(symbol)}",
            IMethodSymbol or IPropertySymbol or IFieldSymbol => Display(symbol),
            _ => null,
        };

    private static string Display(ISymbol symbol) => symbol.ToDisplayString(_members);

    private static string? Type(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false } named)
            return type.ToDisplayString(_members);
        if (type.TypeKind == TypeKind.Delegate)
            return $"delegate {type.ToDisplayString(_delegates)}";
        var word = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Enum } => "enum",
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { IsValueType: true } => "struct",
            { IsStatic: true } => "static class",
            _ => "class",
        };
        return $"{word} {type.ToDisplayString(_members)}{PrimaryParameters(named)}";
    }

    /// <summary>What stands behind the name in <c>record Layer(string Name, int Units)</c>.</summary>
    private static string PrimaryParameters(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (
                constructor.DeclaringSyntaxReferences is [var reference, ..]
                && reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null }
            )
                return $"({string.Join(", ", constructor.Parameters.Select(Display))})";
        }
        return "";
    }

    /// <summary>The symbol of a query's variable does not know its type; the expressions that use it do.</summary>
    private static string RangeVariable(ISymbol symbol, SemanticModel model)
    {
        var use = symbol
            .DeclaringSyntaxReferences.FirstOrDefault()
            ?.GetSyntax()
            .FirstAncestorOrSelf<QueryExpressionSyntax>()
            ?.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name)
            .FirstOrDefault(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol));
        return use is null
            ? $"(range variable) {symbol.Name}"
            : $"(range variable) {model.GetTypeInfo(use).Type?.ToDisplayString(_members)} {symbol.Name}";
    }
}
