using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Compiling;

/// <summary>Which block of a session proves a claim: the last one that declares a name which the claim's expression uses.</summary>
/// <param name="blocks">In the order of the session; null for those that do not run.</param>
internal sealed class Proofs(IEnumerable<Submission?> blocks)
{
    private readonly ImmutableArray<HashSet<string>?> _declared = [.. blocks.Select(block => block is null ? null : DeclaredNames(block))];

    /// <summary>The index of the block; that of the last one that runs if none declares such a name, and -1 if none runs.</summary>
    public int Of(ExpressionSyntax expression)
    {
        var used = expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText).ToHashSet();
        var last = -1;
        for (var i = _declared.Length - 1; i >= 0; i--)
        {
            if (_declared[i] is not { } names)
                continue;
            if (names.Overlaps(used))
                return i;
            last = Math.Max(last, i);
        }
        return last;
    }

    /// <summary>The names that a block declares at its top level: variables, functions and types.</summary>
    private static HashSet<string> DeclaredNames(Submission block) =>
        [
            .. block
                .Model.SyntaxTree.GetCompilationUnitRoot()
                .DescendantNodes(n => n is not (BlockSyntax or TypeDeclarationSyntax))
                .Select(node =>
                    node switch
                    {
                        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                        SingleVariableDesignationSyntax one => one.Identifier.ValueText,
                        MethodDeclarationSyntax method => method.Identifier.ValueText,
                        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                        _ => null,
                    }
                )
                .OfType<string>(),
        ];
}
