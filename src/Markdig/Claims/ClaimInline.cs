using AnswerKey.Engine.Running;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig.Claims;

/// <summary>A value in prose with the expression that proves it: <c>[141](check:y)</c>. Its children are the value as written.</summary>
internal sealed class ClaimInline : ContainerInline
{
    public const string Scheme = "check:";

    /// <summary>The link's target without <see cref="Scheme"/>.</summary>
    public required string Target { get; init; }

    /// <summary>Where the target stands, scheme and angle bracket included.</summary>
    public required SourceSpan TargetSpan { get; init; }

    /// <summary>Where the target is defined, if the link names a definition.</summary>
    public required LinkReferenceDefinition? Definition { get; init; }

    /// <summary>What the link states; set when the document's examples are read.</summary>
    public Claim? Claim { get; internal set; }
}
