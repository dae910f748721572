using System.Collections.Immutable;
using AnswerKey.Comparing;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Tool.Reports;

namespace AnswerKey.Tests;

internal static class SampleReport
{
    public static readonly VerifyReport Value = Create();

    private static VerifyReport Create()
    {
        var draft = new DraftPage()
            .Output("142", "141", name: "size-1")
            .Output("0.5", "0.475", name: "size-2")
            .Claim("So it is ", "10×10", "12×12");
        var other = new DraftPage()
            .Line("x")
            .Line("x")
            .Line("x")
            .Line("x")
            .Line("x")
            .Line("x")
            .Claim("So it is [10×10](check:y) and ", "1", "2");
        var page = draft.Result;
        page = page with
        {
            Claims = [.. page.Claims, .. other.Result.Claims],
            Examples =
            [
                .. page.Examples.Select(e =>
                    e with
                    {
                        Example = e.Example with { Fence = new("input/draft.md", e.Example.Claimed!.Start.Line - 1, 1) },
                    }
                ),
            ],
        };
        ImmutableArray<Problem> problems =
        [
            new Problem(Severity.Error, "front-matter", new("input/a b, c: d.md"), "there is no 'Title'"),
            new Problem(
                Severity.Error,
                "drift",
                page.Examples[0].Example.Claimed!.Start,
                "the page says 100% something else",
                "run 'accept'",
                Comparison.Compare("142", "141\u0001", Tolerance.None).Difference + "\u0001```"
            ),
            new Problem(Severity.Error, "drift", page.Claims[0].Claim.Written.Start, "the page says <b>10×10</b>"),
            new Problem(Severity.Error, "drift", page.Claims[1].Claim.Written.Start, "the page says 1"),
            new Problem(Severity.Warning, "long-page", new("input/draft.md", 99), "a warning | with a pipe"),
        ];
        return new(problems, [page], Ledger.Of([Ledger.Of(page, [])]), TimeSpan.FromMilliseconds(1234));
    }
}
