using System.Collections.Immutable;

namespace AnswerKey.Engine.Running;

/// <summary>What blocks may do; what it is made of stands in the compiler's <c>policy.txt</c>.</summary>
public enum Profile : byte
{
    /// <summary>Compute, and no more: a stranger's page.</summary>
    Compute,

    /// <summary>
    /// What the documentation of a library needs besides: expressions, tasks, addresses, JSON. Still no files, no network and no clock.
    /// </summary>
    Library,
}

/// <summary>Settings of one engine.</summary>
/// <param name="CacheFolder">Null to neither read nor write a cache.</param>
/// <param name="Highlight">Whether results carry classified code; <c>verify</c> needs none.</param>
public sealed record EngineOptions(string? CacheFolder, bool Highlight, int Workers)
{
    /// <summary>Full paths of assemblies that blocks may use besides the usual ones: all that is public in them, so the owner answers for what that does.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Namespaces that blocks may use without a <c>using</c> besides the usual ones.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    /// <summary>What blocks may do. The owner's to choose, never a page's.</summary>
    public Profile Profile { get; init; } = Profile.Compute;

    /// <summary>How the program is called that accepts what blocks compute, as hints say it.</summary>
    public string Command { get; init; } = "answer-key";

    /// <summary>The usual settings, with a worker for each processor.</summary>
    public static EngineOptions Default(string? cacheFolder, bool highlight) => new(cacheFolder, highlight, Environment.ProcessorCount);
}
