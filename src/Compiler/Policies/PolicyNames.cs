using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Policies;

/// <summary>
/// The simple names under which a refused type could be written down. A script without any of them can reach something refused only by
/// what an allowed member gives it, and then the emitted assembly refers to it.
/// </summary>
/// <remarks>
/// What can never run leaves no trace either. It is told if it is written as <c>Type.Member</c>; a constructor, or a member of a value, is
/// not told there.
/// </remarks>
internal sealed class PolicyNames
{
    private readonly FrozenSet<string> _suspicious;

    /// <summary>The refused members of types that are allowed but for these.</summary>
    private readonly FrozenDictionary<string, FrozenSet<string>> _members;

    /// <param name="references">Full paths of the assemblies that scripts compile against.</param>
    /// <param name="imports">Namespaces that they may use without a <c>using</c>.</param>
    public PolicyNames(IEnumerable<string> references, IReadOnlyCollection<string> imports)
    {
        var members = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var refused = new HashSet<(string Space, string Name)>();
        var imported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in references)
        {
            using var pe = new PEReader(File.OpenRead(path));
            Add(pe.GetMetadataReader(), imports, refused, imported, members);
        }
        // What leaves no name behind, and what the compiler may write and a script may not.
        var names = new HashSet<string>(StringComparer.Ordinal) { "nameof", "dynamic", nameof(Type.GetTypeFromHandle) };
        foreach (var (space, name) in refused)
        {
            // A plain `Console` is the imported one; another must be fetched out of its namespace.
            names.Add(imported.Contains(name) ? space[(space.LastIndexOf('.') + 1)..] : name);
        }
        _suspicious = names.ToFrozenSet(StringComparer.Ordinal);
        _members = members.ToFrozenDictionary(
            entry => entry.Key,
            entry => entry.Value.ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    /// <summary>Whether something in the text might be refused without leaving a trace in what is emitted.</summary>
    public bool AreSuspicious(CompilationUnitSyntax root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (
                token.Kind() switch
                {
                    // As the compiler reads it: without `@` and escapes.
                    SyntaxKind.IdentifierToken => _suspicious.Contains(token.ValueText)
                        || PolicyRules.Written.RefusesEverywhere(token.ValueText)
                        || IsRefusedMember(token),
                    // Under another name, or under none, a type's members are not found by it.
                    SyntaxKind.UsingKeyword => token.Parent
                        is UsingDirectiveSyntax { Alias: not null }
                            or UsingDirectiveSyntax { StaticKeyword.RawKind: not 0 },
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

    /// <summary><c>Now</c> in <c>DateTime.Now</c>.</summary>
    private bool IsRefusedMember(SyntaxToken name) =>
        name.Parent?.Parent is MemberAccessExpressionSyntax access
        && access.Name == name.Parent
        && access.Expression.GetLastToken() is var type
        && _members.TryGetValue(type.ValueText, out var members)
        && members.Contains(name.ValueText);

    private static void Add(
        MetadataReader reader,
        IReadOnlyCollection<string> imports,
        HashSet<(string Space, string Name)> refused,
        HashSet<string> imported,
        Dictionary<string, HashSet<string>> members
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
            if (!PolicyRules.Written.Allows(assembly, name))
            {
                refused.Add((space, name[(end + 1)..]));
                continue;
            }
            if (imports.Contains(space))
                imported.Add(name[(end + 1)..]);
            if (PolicyRules.Written.IsRestricted(assembly, name))
                AddMembers(reader, type, assembly, name, members);
        }
    }

    private static void AddMembers(
        MetadataReader reader,
        TypeDefinition type,
        string assembly,
        string typeName,
        Dictionary<string, HashSet<string>> members
    )
    {
        var simple = typeName[(typeName.LastIndexOfAny(['.', '+']) + 1)..];
        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            var name = reader.GetString(method.Name);
            if (
                name == ".ctor"
                || (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public
                || PolicyRules.Written.Allows(
                    assembly,
                    typeName,
                    name,
                    method.Attributes.HasFlag(MethodAttributes.Static),
                    () => MetadataNames.Parameters(method)
                )
            )
                continue;
            if (!members.TryGetValue(simple, out var refused))
                members.Add(simple, refused = new HashSet<string>(StringComparer.Ordinal));
            refused.Add(name is ['g' or 's', 'e', 't', '_', .. var property] ? property : name);
        }
    }
}
