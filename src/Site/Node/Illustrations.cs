using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Formulas;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Node;

/// <summary>Has the formulas and plots of pages drawn.</summary>
internal static class Illustrations
{
    /// <summary>The HTML of each formula; one that cannot be drawn is a problem at its place and is left out.</summary>
    public static async Task<Dictionary<TexFormula, string>> DrawFormulasAsync(
        IReadOnlyCollection<Formula> formulas,
        NodeStep node,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        var html = new Dictionary<TexFormula, string>();
        if (formulas.Count == 0)
            return html;
        var drawn = await node.MathAsync(formulas.Select(f => f.Tex), cancellation);
        if (drawn.Failure is { } failure)
        {
            report(failure);
            return html;
        }
        foreach (var formula in formulas)
        {
            var result = drawn.Value![formula.Tex];
            if (result.Html is not null)
                html[formula.Tex] = result.Html;
            else
                report(PageProblems.UnreadableFormula.At(formula.Place, result.Error!));
        }
        return html;
    }

    /// <summary>The SVG of each plot that a page computed, by its very result; one that cannot be drawn is a problem and is left out.</summary>
    public static async Task<Dictionary<ExampleResult, string>> DrawPlotsAsync(
        IEnumerable<PageResult> pages,
        NodeStep node,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        var plots = pages.SelectMany(p => p.Examples.Where(e => e.Rich?.Kind == "plot")).ToList();
        var svgs = new Dictionary<ExampleResult, string>(ReferenceEqualityComparer.Instance);
        if (plots.Count == 0)
            return svgs;
        var drawn = await node.PlotsAsync([.. plots.Select(p => new PlotRequest(p.Example.Name, p.Rich!.Payload))], cancellation);
        if (drawn.Failure is { } failure)
        {
            report(failure);
            return svgs;
        }
        foreach (var (plot, result) in plots.Zip(drawn.Value!))
        {
            if (result.Svg is not null)
                svgs[plot] = result.Svg;
            else
                report(PageProblems.UnreadablePlot.At(plot.Example.Fence, result.Error!));
        }
        return svgs;
    }
}
