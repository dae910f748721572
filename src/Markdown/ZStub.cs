using AnswerKey.Examples;

namespace AnswerKey.Markdown.ExampleBlocks
{
    public static class ExampleHtml
    {
        public static void Write(TextWriter w, ExampleResult r, string p) { }
    }
}

namespace AnswerKey.Markdown.Claims
{
    public static class ClaimHtml
    {
        public static void WriteOpen(TextWriter w, ClaimResult r) { }

        public static void WriteClose(TextWriter w, ClaimResult r) { }
    }
}

namespace AnswerKey.Markdown.Choices
{
    public static class ChoiceHtml
    {
        public sealed record Option(string a, string b, bool c);

        public static void Write(TextWriter w, ClaimResult? r, IReadOnlyList<Option> o) { }
    }
}
