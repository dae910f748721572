using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.CSharp;

/// <summary>
/// The simple names under which a refused type could be written down. A script without any of them can reach something refused only by
/// what an allowed member gives it, and then the emitted assembly refers to it.
/// </summary>
/// <remarks>What the compiler leaves out because it can never run may name a refused member of an allowed type: nothing will call it.</remarks>
internal static class PolicyNames
{
    private static readonly FrozenSet<string> _suspicious = Read();

    /// <summary>Whether something in the text might be refused without leaving a trace in what is emitted.</summary>
    public static bool AreSuspicious(CompilationUnitSyntax root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (
                token.Kind() switch
                {
                    // As the compiler reads it: without `@` and escapes.
                    SyntaxKind.IdentifierToken => _suspicious.Contains(token.ValueText),
                    // `async void` is told from `async Task` by its meaning only, and `where T : new()` calls constructors unseen.
                    SyntaxKind.AsyncKeyword => true,
                    SyntaxKind.NewKeyword => token.Parent is ConstructorConstraintSyntax,
                    // Many attributes leave a flag behind and not their name.
                    SyntaxKind.OpenBracketToken => token.Parent is AttributeListSyntax,
                    _ => false,
                }
            )
                return true;
        }
        return false;
    }

    private static FrozenSet<string> Read()
    {
        var refused = new HashSet<(string Space, string Name)>();
        var imported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in ScriptAssemblies.Paths)
        {
            using var pe = new PEReader(File.OpenRead(path));
            Add(pe.GetMetadataReader(), refused, imported);
        }
        // What leaves no name behind, what is allowed in some places only, and what the compiler may write and a script may not.
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            "nameof",
            "dynamic",
            nameof(GetHashCode),
            nameof(HashCode),
            nameof(Type.GetTypeFromHandle),
        };
        foreach (var (space, name) in refused)
        {
            // A plain `Console` is the imported one; another must be fetched out of its namespace.
            names.Add(imported.Contains(name) ? space[(space.LastIndexOf('.') + 1)..] : name);
        }
        return names.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void Add(
        MetadataReader reader,
        HashSet<(string Space, string Name)> refused,
        HashSet<string> imported
    )
    {
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        var typeNames = new MetadataNames(reader);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (
                (type.Attributes & TypeAttributes.VisibilityMask)
                is TypeAttributes.NotPublic
                    or TypeAttributes.NestedPrivate
                    or TypeAttributes.NestedAssembly
                    or TypeAttributes.NestedFamANDAssem
            )
                continue;
            var name = typeNames.Of(handle);
            var end = name.LastIndexOfAny(['.', '+']);
            var space = end < 0 ? "" : name[..end];
            if (!Policy.Written.Allows(assembly, name))
                refused.Add((space, name[(end + 1)..]));
            else if (ScriptAssemblies.Imports.Contains(space))
                imported.Add(name[(end + 1)..]);
        }
    }
}
