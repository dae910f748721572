namespace AnswerKey.Toolkit;

/// <summary>How a value is shown when plain text would not do it justice.</summary>
/// <param name="Kind"><c>matrix</c>, <c>table</c> or <c>plot</c>.</param>
/// <param name="Payload">
/// JSON. Of a matrix <c>{"rows":[["4","6"]]}</c>; of a table
/// <c>{"columns":[{"name":"layer","numeric":false}],"rows":[["conv1"]]}</c>; of a plot
/// <c>{"title":"","description":"","spec":{}}</c> with a Vega-Lite specification.
/// </param>
public sealed record RichDisplay(string Kind, string Payload);
