using System.Globalization;
using AnswerKey.Site;

namespace AnswerKey.Interview;

/// <summary>A question page that verifies as it stands: the whole shape of its kind, to be written over.</summary>
internal static class QuestionTemplate
{
    public static readonly PageTemplate Page = new(
        [
            new TemplateOption(
                "level",
                "How much a reader is expected to know: beginner, intermediate or expert.",
                ["beginner", "intermediate", "expert"]
            ),
            new TemplateOption("kind", $"What the question asks for: {string.Join(", ", Question.Kinds)}.", Question.Kinds),
        ],
        topic => topic.Facts.Get<QuestionFolder>() is { Questions: true },
        (title, order, options) => Text(title, order, level: options[0], kind: options[1])
    );

    private const string Proof = """
        ```csharp run
        double[] x = [1, 2, 3];
        var sum = x.Sum();
        sum
        ```
        ```output
        6
        ```
        """;

    private const string Comparison = """
        ```csharp run
        double[] x = [1, 2, 6];
        var (mean, median) = (x.Average(), x.Order().ElementAt(x.Length / 2));
        (mean, median)
        ```
        ```output
        (3, 2)
        ```
        """;

    private const string Failure = """
        What fails, as it fails:

        ```csharp run throws=System.DivideByZeroException
        int count = 0;
        int share = 6 / count;
        ```
        ```output
        Attempted to divide by zero.
        ```

        And mended:

        ```csharp run fresh
        int count = 3;
        var sum = 18 / count;
        sum
        ```
        ```output
        6
        ```
        """;

    private const string Choice = """


        ::: choice check=sum
        - [ ] 5 — why it is tempting, and wrong
        - [x] 6 — why it is right
        - [ ] 7 — why it is tempting, and wrong
        :::
        """;

    private static string Text(string title, int order, string level, string kind) =>
        $"""
            ---
            Title: {PageTemplate.Quoted(title)}
            Description: "One sentence for search results and link previews."
            Level: {level}
            Order: {order.ToString(CultureInfo.InvariantCulture)}
            Kind: {kind}
            Tags: []
            Related: []
            ---

            The question in full, with all that a reader must be given to answer it.{(kind == "multiple-choice" ? Choice : "")}

            ## Answer

            Two or three sentences that one could say in an interview. A computed value is a claim: {ClaimOf(kind)}.

            ## Why

            The depth behind the answer, with a formula such as $s = \sum_i x_i$ where it carries the point.

            ## Proof

            What the code does, and why that would come out otherwise if the answer were false.

            {ProofOf(kind)}

            ## What the usual answer gets wrong

            What is usually said, and the case in which it is false. If it states something false, say `Corrects: true` above; if it is right, take
            this section away.

            ## Follow-ups

            - What would an interviewer ask next?

            """;

    private static string ProofOf(string kind) =>
        kind switch
        {
            "compare" => Comparison,
            "debugging" => Failure,
            _ => Proof,
        };

    private static string ClaimOf(string kind) =>
        kind switch
        {
            "compare" => "the mean is [3](check:mean), the median [2](check:median)",
            "code-output" => "it prints [6](check:sum)",
            _ => "the sum is [6](check:sum)",
        };
}
