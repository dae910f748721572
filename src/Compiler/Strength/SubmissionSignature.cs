using AnswerKey.Compiler.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Strength;

/// <summary>All that later blocks compile into themselves of an earlier one: names, types, constants and default values. Where it is equal, they need no compiling again.</summary>
internal static class SubmissionSignature
{
    private static readonly SymbolDisplayFormat _format = SymbolDisplayFormat
        .FullyQualifiedFormat.WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeType
                | SymbolDisplayMemberOptions.IncludeModifiers
                | SymbolDisplayMemberOptions.IncludeAccessibility
                | SymbolDisplayMemberOptions.IncludeParameters
                | SymbolDisplayMemberOptions.IncludeConstantValue
                | SymbolDisplayMemberOptions.IncludeRef
        )
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType
                | SymbolDisplayParameterOptions.IncludeName
                | SymbolDisplayParameterOptions.IncludeDefaultValue
                | SymbolDisplayParameterOptions.IncludeModifiers
        );

    public static string Of(Submission submission)
    {
        // Anonymous types have names by their order in the code.
        var anonymous = submission.Model.SyntaxTree.GetRoot().DescendantNodes().OfType<AnonymousObjectCreationExpressionSyntax>().Count();
        return string.Join('\n', MembersOf(submission.Compilation.ScriptClass!).Append($"{anonymous} {submission.HasValue}"));
    }

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared)
            .SelectMany(member =>
                member is INamedTypeSymbol inner
                    ? MembersOf(inner).Prepend(inner.ToDisplayString(_format))
                    : [member.ToDisplayString(_format)]
            );
}
