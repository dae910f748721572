using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Strength;

/// <summary>Random generators that a block makes, the base library's and MathNet's.</summary>
internal static class Generators
{
    public static bool Makes(SemanticModel model, BaseObjectCreationExpressionSyntax node)
    {
        for (var type = model.GetTypeInfo(node).Type; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Random", ContainingNamespace.Name: "System" })
                return true;
        }
        return false;
    }

    /// <summary>The code with all its seeds moved on alike; null if it makes no generator.</summary>
    /// <param name="turn">1 and up: each gives other seeds, and the same ones in every build.</param>
    public static string? Reseeded(SemanticModel model, int turn)
    {
        var seeds = model
            .SyntaxTree.GetRoot()
            .DescendantNodes()
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(node => Makes(model, node))
            .Select(node => node.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
            .OfType<ExpressionSyntax>()
            .ToList();
        return seeds.Count == 0
            ? null
            : model
                .SyntaxTree.GetText()
                .WithChanges(seeds.Select(seed => new TextChange(seed.Span, $"unchecked(({seed}) + {7919 * turn})")))
                .ToString();
    }
}
