using System.Text.Json.Nodes;

namespace AnswerKey.Toolkit;

internal static class PlotSpec
{
    public static JsonObject Of(PlotContents plot) => new() { ["x"] = plot.Title };
}
