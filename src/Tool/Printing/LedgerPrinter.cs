using System.Globalization;
using AnswerKey.Engine.Ledgers;

namespace AnswerKey.Tool.Printing;

/// <summary>Prints how much of the questions is proved, and which numerals are not.</summary>
internal static class LedgerPrinter
{
    // More than this nobody reads in a terminal; the site's own page has all of them.
    private const int MostNumerals = 20;

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
                : $"proved: {numerals.Share.Part} of {numerals.Share.Whole} numerals in prose ({numerals.Share.Percent:0.0} %; {numerals.Exempt} exempt)"
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
