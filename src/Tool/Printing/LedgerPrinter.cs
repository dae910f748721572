using System.Globalization;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Running;

namespace AnswerKey.Tool.Printing;

/// <summary>Prints how much of the questions is proved, and which numerals are not.</summary>
internal static class LedgerPrinter
{
    // More than this nobody reads in a terminal; the site's own page has all of them.
    private const int MostNumerals = 20;

    /// <summary>Names the claims that no block computes: some should, others repeat what a question gives.</summary>
    public static void PrintStated(Terminal terminal, IEnumerable<ClaimResult> claims)
    {
        foreach (var result in claims.Where(c => c.Status == ClaimStatus.Stated))
        {
            var (written, expression) = (result.Claim.Written, result.Claim.Expression.Text);
            terminal.Tell($"    {written.Start}: '{written.Text}' is stated, no block computes '{expression}'", TerminalStyle.Quiet);
        }
    }

    /// <param name="listsNumerals">Whether the unproved ones are named; problems may have named them already.</param>
    public static void Print(Terminal terminal, SiteLedger ledger, bool listsNumerals)
    {
        if (ledger.Pages.IsEmpty)
            return;
        var (blocks, numerals) = (ledger.Blocks, ledger.Numerals);
        Tell(
            // A share of what could be read is no share of the site.
            ledger.Unread > 0
                ? (FormattableString)
                    $"proved: {numerals.Share.Part} of {numerals.Share.Whole} numerals in prose, without those of {Verdict.Counted(ledger.Unread, "page")} that could not be read"
                : $"proved: {numerals.Share.Part} of {numerals.Share.Whole} numerals in prose ({numerals.Share.Percent:0.0} %; {numerals.Stated} stated, {numerals.Exempt} exempt)"
        );
        if (terminal.IsTalkative)
            Tell(
                $"blocks: {blocks.Run} run, {blocks.CompileOnly} compiled, {blocks.ExpectedFailures} failed as expected, {blocks.Skipped} skipped, {blocks.Unverified} unverified"
            );
        if (!listsNumerals)
            return;
        var unproved = ledger.Pages.SelectMany(p => p.Unproved).ToList();
        foreach (var numeral in unproved.Take(MostNumerals))
            terminal.Tell($"    {numeral.Place}: '{numeral.Text}' is not proved", TerminalStyle.Quiet);
        if (unproved.Count > MostNumerals)
            terminal.Tell($"    … and {unproved.Count - MostNumerals} more", TerminalStyle.Quiet);
        void Tell(FormattableString text) => terminal.Tell(text.ToString(CultureInfo.InvariantCulture));
    }
}
