using System.Collections.Immutable;

namespace AnswerKey.Engine.Running;

/// <summary>
/// What blocks compile against and run with: the computing parts of the running framework, MathNet.Numerics and the Toolkit, and what the
/// site's owner adds. Implementation assemblies, because the blocks run against exactly these.
/// </summary>
internal sealed class BlockReferences
{
    /// <param name="owned">Full paths of what the owner adds.</param>
    /// <param name="imports">Namespaces that the owner adds.</param>
    public BlockReferences(ImmutableArray<string> owned, ImmutableArray<string> imports, Profile profile = Profile.Compute)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var workers = Path.GetDirectoryName(Processes.ConfinedProgram.PathOf("worker"))!;
        // A library's own signatures may name anything of the framework.
        Framework =
            profile is Profile.Compute
                ? [.. BlockAssemblies.Framework.Select(name => Path.Combine(framework, name + ".dll")).Where(File.Exists)]
                : [.. Directory.EnumerateFiles(framework, "*.dll").Where(BlockAssemblies.IsManaged).Order(StringComparer.Ordinal)];
        Profile = profile;
        MathNet = Path.Combine(workers, "MathNet.Numerics.dll");
        Toolkit = Path.Combine(workers, "AnswerKey.Toolkit.dll");
        Owned = owned;
        Paths = [.. Framework, MathNet, Toolkit, .. Owned];
        Imports = [.. BlockAssemblies.Imports, .. imports];
    }

    public Profile Profile { get; }
    public ImmutableArray<string> Framework { get; }
    public string MathNet { get; }
    public string Toolkit { get; }
    public ImmutableArray<string> Owned { get; }

    /// <summary>Full paths of all, in a fixed order.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Names that every block may use without a <c>using</c>.</summary>
    public ImmutableArray<string> Imports { get; }
}
