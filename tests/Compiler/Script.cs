using System.Collections.Immutable;
using System.Runtime.Loader;
using AnswerKey.Compiler.Compiling;
using AnswerKey.Compiler.Policies;
using AnswerKey.Engine.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>A page script compiled alone, against the whole framework: the policy and not a missing reference must refuse.</summary>
internal sealed class Script
{
    private static readonly ImmutableArray<string> _assemblies =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal)
                || Path.GetFileName(path) is "MathNet.Numerics.dll" or "AnswerKey.Toolkit.dll"
            ),
    ];

    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. _assemblies.Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What pages compile against.</summary>
    public static ImmutableArray<string> PageReferences { get; } =
    [
        .. _assemblies.Where(path =>
            BlockAssemblies
                .Framework.Append("MathNet.Numerics")
                .Append("AnswerKey.Toolkit")
                .Contains(Path.GetFileNameWithoutExtension(path))
        ),
    ];

    /// <summary>The names that make the policy look closer, for these references.</summary>
    public static PolicyNames Names { get; } = new(PageReferences, BlockAssemblies.Imports);

    /// <summary>Compiles as pages are compiled.</summary>
    public static ScriptCompiler Compiler { get; } = new(PageReferences, BlockAssemblies.Imports, Policy.OfPages);

    private static readonly string[] _usings =
    [
        "System",
        "System.Collections.Generic",
        "System.Linq",
        "System.Numerics",
        "System.Text",
        "System.Threading.Tasks",
    ];

    private Script(CSharpCompilation compilation)
    {
        Compilation = compilation;
        Tree = compilation.SyntaxTrees.Single();
        Model = compilation.GetSemanticModel(Tree);
    }

    public CSharpCompilation Compilation { get; }
    public SyntaxTree Tree { get; }
    public SemanticModel Model { get; }

    public static Script Of(string code, Script? previous = null, bool allowUnsafe = false)
    {
        var tree = CSharpSyntaxTree.ParseText(
            code,
            new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Script)
        );
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "Script" + Guid.NewGuid().ToString("N"),
            tree,
            _references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                usings: _usings,
                allowUnsafe: allowUnsafe,
                nullableContextOptions: NullableContextOptions.Disable
            ),
            previous?.Compilation,
            typeof(object)
        );
        return new Script(compilation);
    }

    public ImmutableArray<byte> Emit()
    {
        using var bytes = new MemoryStream();
        var result = Compilation.Emit(bytes);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return [.. bytes.ToArray()];
    }

    /// <summary>The value of the script's last expression.</summary>
    public async Task<object?> Run()
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream([.. Emit()]));
            var entry = Compilation.GetEntryPoint(default)!;
            var factory = assembly.GetType(entry.ContainingType.MetadataName)!.GetMethod("<Factory>")!;
            return await (Task<object>)factory.Invoke(null, [new object?[2]])!;
        }
        finally
        {
            context.Unload();
        }
    }
}
