using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;

namespace AnswerKey.Interview.Rules;

/// <summary>What a question page must have beyond being right.</summary>
internal static class QuestionRules
{
    private const string CorrectionHeading = "What the usual answer gets wrong";

    public static IEnumerable<Problem> Check(CheckedPage page, Question question)
    {
        foreach (
            var example in page.Result.Examples.Where(e => e.Status == ExampleStatus.Unverified)
        )
            yield return Problem.Error(
                "unverified",
                example.Example.Fence,
                "a C# block in a question page says what it is",
                "write 'csharp run', 'setup', 'compile' or skip=\"why\""
            );
        if (question.Corrects && !page.Page.Headings.Any(h => h.Text == CorrectionHeading))
            yield return Problem.Error(
                "no-correction",
                page.Source.FrontMatter.TitlePlace,
                "the page says that it corrects the usual answer, and does not do so",
                $"add '## {CorrectionHeading}', or take 'Corrects: true' away"
            );
        var proves = page.Result.Examples.Any(e =>
            e.Example.Kind is ExampleKind.Run or ExampleKind.Throws or ExampleKind.Error
        );
        if (!proves)
            yield return Problem.Error(
                "no-proof",
                new Place(page.File, 1, 1),
                "the page states an answer and runs nothing that proves it",
                "add a 'csharp run' block with its output"
            );
    }
}
