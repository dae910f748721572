using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Compiling;

/// <summary>Finds blocks that are a whole program: nothing but declarations, one of which is a <c>Main</c> for whoever starts it to call.</summary>
internal static class Programs
{
    /// <summary>The metadata name of the type whose <c>Main</c> runs the block; null if it is no program.</summary>
    public static string? MainOf(Submission block)
    {
        var root = block.Model.SyntaxTree.GetCompilationUnitRoot();
        if (root.Members.Any(member => member is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or MethodDeclarationSyntax)))
            return null;
        var mains = root.DescendantNodes(node => node is not BlockSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.ValueText == "Main")
            .ToList();
        return mains is [var main] && block.Model.GetDeclaredSymbol(main) is { } symbol && IsEntryPoint(symbol)
            ? NameOf(symbol.ContainingType)
            : null;
    }

    private static bool IsEntryPoint(IMethodSymbol main) =>
        (main.IsStatic || main.ContainingType.IsScriptClass)
        && !main.IsGenericMethod
        && !main.ContainingType.IsGenericType
        && main.ReturnType.ToDisplayString() is "void" or "int" or "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task<int>"
        && main.Parameters.All(p => p.Type.ToDisplayString().TrimEnd('?') == "string[]")
        && main.Parameters.Length < 2;

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}+{type.MetadataName}" : type.MetadataName;
}
