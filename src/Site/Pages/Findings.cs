using System.Collections.Frozen;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Formulas;

namespace AnswerKey.Site.Pages;

/// <summary>
/// All that is found out about a page after it was parsed and that its HTML shows. It travels beside the page; two that are equal give the
/// same HTML.
/// </summary>
public sealed record Findings(PageResult Result)
{
    /// <summary>Where the page's links lead on this site. Those that lead elsewhere, or nowhere, stand as they are written.</summary>
    public IReadOnlyDictionary<LinkTarget, string> Addresses { get; init; } = FrozenDictionary<LinkTarget, string>.Empty;

    /// <summary>The HTML of each formula; one without is shown as its TeX.</summary>
    public IReadOnlyDictionary<TexFormula, string> Formulas { get; init; } = FrozenDictionary<TexFormula, string>.Empty;

    /// <summary>The SVG of each plot, by the name of its example; one without is told by its text.</summary>
    public IReadOnlyDictionary<string, string> Plots { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What concerns one page of what was found out about all of them.</summary>
    internal static Findings Of(
        ParsedPage page,
        PageResult result,
        IReadOnlyDictionary<LinkTarget, string> addresses,
        Dictionary<TexFormula, string> formulas,
        Dictionary<ExampleResult, string> plots
    ) =>
        new(result)
        {
            Addresses = addresses,
            Formulas = page
                .Formulas.Select(f => f.Tex)
                .Distinct()
                .Where(formulas.ContainsKey)
                .ToDictionary(tex => tex, tex => formulas[tex]),
            Plots = result.Examples.Where(plots.ContainsKey).ToDictionary(e => e.Example.Name, e => plots[e]),
        };

    // The problems and counts of a result are not part of the page. Its blocks and claims are the same if the engine was not asked again.
    /// <inheritdoc/>
    public bool Equals(Findings? other) =>
        other is not null
        && Result.Examples == other.Result.Examples
        && Result.Claims == other.Result.Claims
        && IsSame(Addresses, other.Addresses)
        && IsSame(Formulas, other.Formulas)
        && IsSame(Plots, other.Plots);

    /// <inheritdoc/>
    public override int GetHashCode() => Result.Examples.GetHashCode();

    private static bool IsSame<T>(IReadOnlyDictionary<T, string> one, IReadOnlyDictionary<T, string> other) =>
        one.Count == other.Count && one.All(e => other.GetValueOrDefault(e.Key) == e.Value);
}
