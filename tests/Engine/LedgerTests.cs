using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

public sealed class LedgerTests
{
    private static readonly PageLedger _page = new(
        "input/a.md",
        new(3, 1, 1, 1, 0, 0),
        new(2, 0),
        new(9, 4, 1),
        [new(new("input/a.md", 7, 3), "12", NumeralStatus.Unproved)]
    );

    [Fact]
    public void A_page_counts_its_blocks_by_what_became_of_them()
    {
        var draft = new DraftPage().Output("141", "141").Output("142", "141").Claim("a ", "1", "1").Claim("b ", "1", "2");
        var statuses = Enum.GetValues<ExampleStatus>();
        var page = draft.Result with { Examples = [.. statuses.Select(s => draft.Result.Examples[0] with { Status = s })] };

        var ledger = Ledger.Of(page, []);

        Assert.Equal(new BlockCounts(2, 1, 1, 1, 1, 2), ledger.Blocks);
        Assert.Equal(statuses.Length, ledger.Blocks.Total);
        Assert.Equal(new ClaimCounts(1, 1), ledger.Claims);
    }

    [Fact]
    public void A_page_lists_its_unproved_numerals_in_order_and_exempt_ones_do_not_count()
    {
        Numeral At(int line, NumeralStatus status) => new(new("input/a.md", line, 1), "5", status);

        var ledger = Ledger.Of(
            new PageResult("input/a.md", [], [], []),
            [At(9, NumeralStatus.Unproved), At(2, NumeralStatus.Proved), At(4, NumeralStatus.Unproved), At(5, NumeralStatus.Exempt)]
        );

        Assert.Equal(new NumeralCounts(1, 1, 2), ledger.Numerals);
        Assert.Equal([4, 9], ledger.Unproved.Select(n => n.Place.Line));
        Assert.Equal(33.3m, ledger.Numerals.Share.Percent);
    }

    [Fact]
    public void A_share_is_rounded_down_and_of_nothing_all_is_proved()
    {
        Assert.Equal(99.9m, new Share(9999, 10000).Percent);
        Assert.Equal(100m, new Share(0, 0).Percent);
        Assert.Equal(0m, new Share(0, 3).Percent);
    }

    [Fact]
    public void A_site_is_the_sum_of_its_pages()
    {
        var site = Ledger.Of([_page with { File = "input/b.md" }, _page]);

        Assert.Equal(["input/a.md", "input/b.md"], site.Pages.Select(p => p.File));
        Assert.Equal(new BlockCounts(6, 2, 2, 2, 0, 0), site.Blocks);
        Assert.Equal(new NumeralCounts(18, 8, 2), site.Numerals);
    }

    [Fact]
    public void A_floor_is_read_back_as_it_was_written()
    {
        var floor = LedgerFloor.None.RaisedTo(Ledger.Of([_page]));

        Assert.Equal(
            """
            {
              "numerals": 90,
              "blocks": 83.3,
              "pages": {
                "input/a.md": 90
              }
            }

            """.ReplaceLineEndings("\n"),
            floor.ToJson()
        );
        var (read, problem) = LedgerFloor.Parse(floor.ToJson(), "ledger.json");
        Assert.Null(problem);
        Assert.Equal(floor.ToJson(), read!.ToJson());
        Assert.Empty(read.Compare(Ledger.Of([_page]), "ledger.json"));
    }

    [Fact]
    public void What_pulls_a_share_below_its_floor_is_told_first_where_it_stands()
    {
        var floor = LedgerFloor.None.RaisedTo(Ledger.Of([_page]));
        var worse = _page with { Numerals = new(8, 4, 2), Blocks = new(3, 1, 1, 2, 0, 0) };

        var problems = floor.Compare(Ledger.Of([worse]), "ledger.json");

        Assert.Equal(["input/a.md:7:3", "ledger.json", "input/a.md", "ledger.json"], problems.Select(p => p.Place.ToString()));
        Assert.Equal("nothing proves the number '12'", problems[0].Message);
        Assert.Equal("80.0 % of the numbers of this page are proved (8 of 10), where 90.0 % were", problems[2].Message);
        Assert.Equal("71.4 % of the C# blocks of the site are run or compiled (5 of 7), where 83.3 % were", problems[3].Message);
    }

    [Fact]
    public void A_number_of_a_page_without_a_floor_is_told_when_the_site_sinks()
    {
        var floor = LedgerFloor.None.RaisedTo(Ledger.Of([_page with { Numerals = new(10, 4, 0), Unproved = [] }]));
        var more = _page with { File = "input/b.md", Unproved = [new(new("input/b.md", 3, 9), "7", NumeralStatus.Unproved)] };

        var problems = floor.Compare(Ledger.Of([_page with { Numerals = new(10, 4, 0), Unproved = [] }, more]), "ledger.json");

        Assert.Equal(["input/b.md:3:9", "ledger.json"], problems.Select(p => p.Place.ToString()));
    }

    [Fact]
    public void A_number_in_a_claim_that_does_not_hold_is_not_proved_and_not_listed_either()
    {
        var draft = new DraftPage().Claim("a ", "1", "2");
        var numeral = new Numeral(draft.Result.Claims[0].Claim.Written.Start, "1", NumeralStatus.Proved);

        var ledger = Ledger.Of(draft.Result, [numeral]);

        Assert.Equal(new NumeralCounts(0, 0, 1), ledger.Numerals);
        Assert.Empty(ledger.Unproved);
    }

    [Fact]
    public void A_floor_rises_and_never_sinks_and_forgets_pages_that_are_gone()
    {
        var floor = LedgerFloor.None.RaisedTo(Ledger.Of([_page, _page with { File = "input/b.md" }]));

        var raised = floor.RaisedTo(Ledger.Of([_page with { Numerals = new(10, 0, 0), Blocks = new(1, 0, 0, 9, 0, 0) }]));

        Assert.Equal(100, raised.Numerals);
        Assert.Equal(83.3m, raised.Blocks);
        Assert.Equal(["input/a.md"], raised.Pages.Keys);
    }

    [Theory]
    [InlineData("", "ledger.json:1")]
    [InlineData("{\n  \"numerals\": x\n}", "ledger.json:2")]
    [InlineData("{\n  \"numeral\": 5\n}", "ledger.json:2")]
    [InlineData("null", "ledger.json")]
    [InlineData("{ \"numerals\": 101 }", "ledger.json")]
    public void What_is_no_floor_is_a_problem(string json, string place)
    {
        var (floor, problem) = LedgerFloor.Parse(json, "ledger.json");

        Assert.Null(floor);
        Assert.Equal(place, problem!.Place.ToString());
    }
}
