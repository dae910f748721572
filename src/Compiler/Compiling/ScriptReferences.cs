using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AnswerKey.Compiler.Compiling;

/// <summary>The <see cref="ScriptAssemblies"/> as the compiler sees them: each opened once and shared by every submission.</summary>
internal static class ScriptReferences
{
    public static ImmutableArray<PortableExecutableReference> All { get; } =
    [.. ScriptAssemblies.Paths.Select(path => MetadataReference.CreateFromFile(path))];
}
