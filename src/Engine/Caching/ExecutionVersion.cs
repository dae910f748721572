using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Caching;

/// <summary>Everything but a page's own text that its outputs depend on; another value of any of them is another cache key.</summary>
/// <param name="Parts">Named, so that <c>explain</c> can say which one changed.</param>
internal sealed record ExecutionVersion(ImmutableArray<(string Part, string Value)> Parts)
{
    /// <summary>Read from the files: to ask starts neither the compiler nor a worker.</summary>
    public static ExecutionVersion Of(EngineOptions options)
    {
        var references = new BlockReferences(options.References, options.Imports, options.Profile);
        var compiler = Path.GetDirectoryName(ConfinedProgram.PathOf("compiler"))!;
        var parts = new List<(string, string)>
        {
            // The policy and what it is made of.
            ("compiler", Versions(Directory.EnumerateFiles(compiler, "*.dll").Order(StringComparer.Ordinal))),
            ("runtime", $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}"),
            ("framework", Versions(references.Framework)),
            ("MathNet.Numerics", Versions([references.MathNet])),
            ("toolkit", Versions([references.Toolkit])),
            // Protocol, the running and the display of values: builds are deterministic, so another module is other code.
            (
                "engine",
                string.Join('\n', typeof(ExecutionVersion).Module.ModuleVersionId.ToString("N"), ModuleOf(ConfinedProgram.PathOf("worker")))
            ),
        };
        if (options.Profile != Profile.Compute)
            parts.Add(("profile", options.Profile.ToString()));
        if (!references.Owned.IsEmpty)
            parts.Add(("references", Versions(references.Owned)));
        if (!options.Imports.IsEmpty)
            parts.Add(("imports", string.Join('\n', options.Imports)));
        return new ExecutionVersion([.. parts]);
    }

    private static string Versions(IEnumerable<string> paths) =>
        string.Join('\n', paths.Select(path => $"{Path.GetFileNameWithoutExtension(path)} {ModuleOf(path)}"));

    /// <summary>The module version id of an assembly.</summary>
    private static string ModuleOf(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        var metadata = pe.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString("N");
    }
}
