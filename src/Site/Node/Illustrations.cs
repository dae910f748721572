using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;
using AnswerKey.Site.Formulas;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Node;

/// <summary>Has the formulas and plots of pages drawn, and gives each to the node that shows it.</summary>
internal static class Illustrations
{
    /// <summary>Draws the formulas; a formula that cannot be drawn is a problem at its place and shows its TeX.</summary>
    public static async Task DrawFormulasAsync(
        IReadOnlyList<ParsedPage> pages,
        NodeStep node,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        var formulas = pages.SelectMany(p => p.Formulas).ToList();
        if (formulas.Count == 0)
            return;
        var drawn = await node.MathAsync(
            formulas.Select(f => new TexFormula(f.Formula.Tex, f.Formula.Display)),
            cancellation
        );
        if (drawn.Failure is { } failure)
        {
            report(failure);
            return;
        }
        foreach (var (formula, place) in formulas)
        {
            var result = drawn.Value![new TexFormula(formula.Tex, formula.Display)];
            if (result.Html is { } html)
                Formula.Attach(place, html);
            else
                report(
                    Problem.Error(
                        "formula",
                        formula.Place,
                        $"this formula cannot be read: {result.Error}",
                        "check the TeX between the dollar signs"
                    )
                );
        }
    }

    /// <summary>Draws the plots, and gives back the pages with each plot's specification replaced by its picture.</summary>
    public static async Task<IReadOnlyList<CheckedPage>> DrawPlotsAsync(
        IReadOnlyList<CheckedPage> pages,
        NodeStep node,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var plots = pages.SelectMany(p => p.Result.Examples.Where(IsPlot)).ToList();
        if (plots.Count == 0)
            return pages;
        var drawn = await node.PlotsAsync(
            [.. plots.Select(p => new PlotRequest(p.Example.Name, p.Rich!.Payload))],
            cancellation
        );
        if (drawn.Failure is { } failure)
        {
            problems.Add(failure);
            return pages;
        }
        var pictures = new Dictionary<ExampleResult, RichValue?>(
            ReferenceEqualityComparer.Instance
        );
        foreach (var (plot, result) in plots.Zip(drawn.Value!))
        {
            pictures[plot] = result.Svg is { } svg ? WithPicture(plot.Rich!, svg) : null;
            if (result.Svg is null)
                problems.Add(
                    Problem.Error(
                        "plot",
                        plot.Example.Fence,
                        $"this plot cannot be drawn: {result.Error}"
                    )
                );
        }
        return [.. pages.Select(page => WithPictures(page, pictures))];
    }

    private static bool IsPlot(ExampleResult example) => example.Rich?.Kind == "plot";

    private static RichValue WithPicture(RichValue plot, string svg)
    {
        var payload = JsonNode.Parse(plot.Payload)!.AsObject();
        payload.Remove("spec");
        payload["svg"] = svg;
        return plot with { Payload = payload.ToJsonString() };
    }

    private static CheckedPage WithPictures(
        CheckedPage page,
        Dictionary<ExampleResult, RichValue?> pictures
    )
    {
        if (!page.Result.Examples.Any(pictures.ContainsKey))
            return page;
        ImmutableArray<ExampleResult> examples =
        [
            .. page.Result.Examples.Select(e =>
                pictures.TryGetValue(e, out var picture) ? e with { Rich = picture } : e
            ),
        ];
        var drawn = page with { Result = page.Result with { Examples = examples } };
        drawn.Page.Examples.Attach(drawn.Result);
        return drawn;
    }
}
