namespace AnswerKey.Toolkit;

/// <summary>Turns values into the text that a page claims.</summary>
public static class Display
{
    public static string Text(object? value) => value?.ToString() ?? "null";

    public static RichDisplay? Rich(object? v, bool a, bool b) => null;
}
