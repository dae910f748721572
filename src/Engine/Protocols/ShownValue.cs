namespace AnswerKey.Engine.Protocols;

/// <summary>What a block's last value is asked to be shown as.</summary>
public enum ValueShape
{
    /// <summary>As its type says.</summary>
    Natural,

    /// <summary>As a table, one row for each item.</summary>
    Table,

    /// <summary>As a plot of its numbers.</summary>
    Plot,
}

/// <summary>A value that pages show as more than text.</summary>
/// <param name="Kind"><c>matrix</c>, <c>table</c> or <c>plot</c>.</param>
/// <param name="Payload">JSON, as the Toolkit's display wrote it.</param>
public sealed record RichValue(string Kind, string Payload);
