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
        foreach (var example in page.Result.Examples.Where(e => e.Status == ExampleStatus.Unverified))
            yield return InterviewProblems.Unverified.At(example.Example.Fence);
        if (question.Corrects && !page.Page.Headings.Any(h => h.Text == CorrectionHeading))
            yield return InterviewProblems.NoCorrection.At(page.Source.FrontMatter.TitlePlace, CorrectionHeading);
        var proves = page.Result.Examples.Any(e => e.Example.Kind is ExampleKind.Run or ExampleKind.Throws or ExampleKind.Error);
        if (!proves)
            yield return InterviewProblems.NoProof.At(new Place(page.File, 1, 1));
    }
}
