using System.Collections.Immutable;

namespace AnswerKey.Site.Build;

/// <summary>What the code of a site chooses, where <see cref="SiteOptions"/> say where its files lie.</summary>
/// <param name="Document">The theme's component that draws a whole document; null for what renders nothing.</param>
public sealed record SiteParts(Type? Document)
{
    /// <summary>Full paths of assemblies that blocks may use besides the usual ones.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Namespaces that blocks may use without a <c>using</c> besides the usual ones.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    public static readonly SiteParts None = new(Document: null);
}
