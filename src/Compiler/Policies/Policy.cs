using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Policies;

/// <summary>Something that a page script may not use.</summary>
/// <param name="Start">0-based offset in the script's text; 0 if it was found in the emitted assembly.</param>
/// <param name="Length">0 if it was found in the emitted assembly.</param>
/// <param name="Hint">What to write instead, where that is known.</param>
internal sealed record PolicyViolation(int Start, int Length, string Message, string? Hint);

/// <summary>What scripts may name: an allow-list, asked once about the source and once about what was emitted.</summary>
/// <remarks>
/// The check of the source knows the exact place and gives the message; the check of the metadata is the one that cannot be talked
/// around, because it does not depend on how a name came into the program. Neither replaces the worker's sandbox.
/// </remarks>
internal sealed class Policy
{
    internal const string EquatableByIdentity = "IEquatable without a GetHashCode of its own";

    // Trusted as a session's earlier blocks are, which were checked before.
    private readonly ImmutableHashSet<string> _owned;

    private Policy(ImmutableHashSet<string> owned) => _owned = owned;

    /// <summary>The list and nothing else.</summary>
    public static Policy OfPages { get; } = new([]);

    /// <summary>The same, with every member of further assemblies. Never a page's to ask for, only the owner's who answers for what they do.</summary>
    /// <param name="assemblies">Simple names; of an assembly that the list speaks of, only what it allows stays allowed.</param>
    public Policy With(IEnumerable<string> assemblies) => new(_owned.Union(assemblies.Except(PolicyRules.Assemblies)));

    /// <summary>What the text alone shows (<c>#r</c>, <c>#load</c>, unsafe code): for scripts that do not compile, or not yet.</summary>
    public static ImmutableArray<PolicyViolation> CheckSyntax(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        return
        [
            .. PolicySyntax
                .Directives(root)
                .Concat(root.DescendantNodes().Select(PolicySyntax.Refused).OfType<(TextSpan, string, string?)>())
                .Select(refused => Violation(refused.Item1, refused.Item2, refused.Item3))
                .OrderBy(violation => violation.Start),
        ];
    }

    /// <summary>Everything the script names that is not on the list, in the order of the text. The script should compile: what has no meaning is passed over.</summary>
    /// <param name="model">The model that classification and hovers use too: binding the script is what costs.</param>
    public ImmutableArray<PolicyViolation> Check(SemanticModel model) => new PolicyWalk(model, _owned).Violations();

    /// <summary>Everything in an emitted submission that is not on the lists. No places: this is what the check of the source must not let through.</summary>
    /// <param name="assembly">The bytes of the PE file.</param>
    /// <param name="submissions">The names of the session's earlier assemblies, which were checked before.</param>
    public ImmutableArray<PolicyViolation> CheckMetadata(ImmutableArray<byte> assembly, IEnumerable<string> submissions) =>
        Violations(PolicyMetadata.Of(assembly, _owned.Union(submissions)).Refused);

    /// <summary>
    /// The same verdict as that of <see cref="Check(SemanticModel)"/> and <see cref="CheckMetadata"/> together. To ask for the meaning of
    /// the source is to bind it once more, which costs as much as all of the compiling before; where no name in it is shared with
    /// anything refused, it could tell only what the emitted assembly shows too.
    /// </summary>
    /// <param name="assembly">The bytes of the PE file; default if the script does not compile.</param>
    /// <param name="names">Of what the script was compiled against.</param>
    public ImmutableArray<PolicyViolation> Check(
        SemanticModel model,
        ImmutableArray<byte> assembly,
        IEnumerable<string> submissions,
        PolicyNames names
    )
    {
        var tree = model.SyntaxTree;
        var inText = CheckSyntax(tree);
        if (assembly.IsDefault)
            return inText.AddRange(Check(model));
        var (refused, isUnclear) = PolicyMetadata.Of(assembly, _owned.Union(submissions));
        var isPlain = refused.Count == 0 && !isUnclear && inText.IsEmpty && !names.AreSuspicious((CompilationUnitSyntax)tree.GetRoot());
        if (isPlain)
            return [];
        var inSource = inText.AddRange(Check(model));
        return inSource.IsEmpty ? Violations(refused) : inSource;
    }

    private static ImmutableArray<PolicyViolation> Violations(IEnumerable<string> refused) =>
        [.. refused.Distinct().Order(StringComparer.Ordinal).Select(subject => Violation(default, subject, PolicyHints.For(subject)))];

    internal static PolicyViolation Violation(TextSpan span, string subject, string? hint) =>
        new(span.Start, span.Length, $"{subject} is not available to page scripts", hint);

    /// <summary>How messages call a type: without the number of type arguments.</summary>
    internal static string Subject(string type) => type.Replace('+', '.');

    /// <summary>How messages call a member: an accessor by its property, a constructor by its parameters.</summary>
    /// <param name="member">A metadata name.</param>
    internal static string Subject(string type, string member, Func<string> parameters)
    {
        var name = Subject(type);
        return member switch
        {
            ".ctor" => $"{name}({parameters()})",
            ['g', 'e', 't', '_', .. var property] => $"{name}.{property}",
            ['s', 'e', 't', '_', .. var property] => $"{name}.{property} (to set it)",
            _ => $"{name}.{member}",
        };
    }
}
