using System.Globalization;
using AnswerKey.Site;

namespace AnswerKey.Interview;

/// <summary>A question page that verifies as it stands.</summary>
internal static class QuestionTemplate
{
    public static readonly PageTemplate Page = new(
        [
            new TemplateOption(
                "level",
                "How much a reader is expected to know: beginner, intermediate or expert.",
                ["beginner", "intermediate", "expert"]
            ),
        ],
        topic => topic.Facts.Get<QuestionFolder>() is { Questions: true },
        (title, order, options) => Text(title, options[0], order)
    );

    private static string Text(string title, string level, int order) =>
        $"""
            ---
            Title: {PageTemplate.Quoted(title)}
            Description: "One sentence for search results and link previews."
            Level: {level}
            Order: {order.ToString(CultureInfo.InvariantCulture)}
            Tags: []
            ---

            ## Answer

            Two or three sentences that one could say in an interview. A computed value is a claim: the sum is [6](check:sum).

            ## Why

            The depth behind the answer, with a formula such as $s = \sum_i x_i$ where it carries the point.

            ## Proof

            ```csharp run
            double[] x = [1, 2, 3];
            var sum = x.Sum();
            sum
            ```
            ```output
            6
            ```

            ## Follow-ups

            - What would an interviewer ask next?

            """;
}
