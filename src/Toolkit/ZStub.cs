namespace AnswerKey.Toolkit;

public sealed record RichDisplay(string Kind, string Payload);

public static class DisplayX { }
