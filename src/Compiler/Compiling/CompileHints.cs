using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace AnswerKey.Compiler.Compiling;

/// <summary>What to write instead, where the compiler's message speaks of something else than the author's mistake.</summary>
internal static partial class CompileHints
{
    /// <returns>Null where the message says enough.</returns>
    public static string? For(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return null;
        var position = diagnostic.Location.SourceSpan.Start;
        return diagnostic.Id switch
        {
            "CS1002" or "CS1001" or "CS1003" or "CS1026" when FollowsUsing(tree, position) =>
                "at the top level of a block write using (var x = …) { … }",
            "CS7021" => "a block has no namespaces: leave it out",
            "CS8345" => "a Span<T> cannot be kept for the blocks after this one; use an array, or put it into a function",
            "CS0659" or "CS8851" => "what is equal must have the same hash code; without one of its own it differs in every run",
            _ => null,
        };
    }

    // In a script, `using var x = …;` is read as a directive that imports something called var; the text tells what was meant.
    private static bool FollowsUsing(SyntaxTree tree, int position) =>
        UsingDeclaration().IsMatch(tree.GetText().Lines.GetLineFromPosition(position).ToString());

    [GeneratedRegex(@"^\s*(await\s+)?using\s+[\w.<>,\[\]]+\s+\w+\s*=")]
    private static partial Regex UsingDeclaration();
}
