using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The way back: numbers of the real pages are changed at random, accepted, and every byte is as it was.</summary>
public sealed class AcceptRealPagesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_was_changed_at_random_is_accepted_back_to_the_same_bytes(int seed)
    {
        using var site = TestSite.Create();
        CopyInput(site);
        var right = await site.VerifyAsync(useCache: true);
        Assert.DoesNotContain(right.Problems, p => p.Severity == Severity.Error);
        var random = new Random(seed);
        var originals = new Dictionary<string, string>();
        foreach (var page in right.Pages)
        {
            var file = page.File;
            var text = site.Read(file);
            var changed = Mutate(page, text, random);
            if (changed == text)
                continue;
            originals[file] = text;
            site.With(file, changed);
        }
        Assert.True(originals.Count > 30, $"only {originals.Count} pages were changed");

        var wrong = await site.VerifyAsync(useCache: true);
        foreach (var page in wrong.Pages)
        {
            var (text, plan) = PageAcceptance.Preview(page, null);
            Assert.Empty(plan.Refused);
            if (!plan.Edits.IsEmpty)
                Assert.Null(PageAcceptance.Write(site.Options.Input, page, text));
        }
        foreach (var (file, original) in originals)
            Assert.Equal(original, site.Read(file));
    }

    // One digit of up to three prose claims; never the first one, so that a number keeps its length and sign.
    private static string Mutate(CheckedPage page, string text, Random random)
    {
        var characters = text.ToCharArray();
        foreach (var claim in page.Result.Claims.Where(c => !c.Claim.IsChoice).OrderBy(_ => random.Next()).Take(3))
        {
            var written = claim.Claim.Written;
            var start = written.Lines[0].Offset;
            if (start + written.Text.Length > text.Length || text.Substring(start, written.Text.Length) != written.Text)
                continue;
            var digits = Enumerable
                .Range(start + 1, Math.Max(0, written.Text.Length - 1))
                .Where(i => char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i - 1]))
                .ToList();
            if (digits.Count == 0)
                continue;
            var at = digits[random.Next(digits.Count)];
            var other = (char)('0' + ((text[at] - '0' + 1 + random.Next(8)) % 10));
            var before = written.Text;
            var after = before[..(at - start)] + other + before[(at - start + 1)..];
            if (!Comparison.Compare(after, claim.Computed, Tolerance.None).Holds)
                characters[at] = other;
        }
        MutateOutput(page, text, characters, random);
        return new string(characters);
    }

    // One digit of one claimed output, where no wildcard and no tolerance forgives it.
    private static void MutateOutput(CheckedPage page, string text, char[] characters, Random random)
    {
        var proved = page.Result.Examples.Where(e => e.Status == ExampleStatus.Proved && e.Example.Claimed is not null);
        foreach (var example in proved.OrderBy(_ => random.Next()).Take(1))
        {
            var claimed = example.Example.Claimed!;
            var digits = Enumerable
                .Range(1, Math.Max(0, claimed.Text.Length - 1))
                .Where(i => char.IsAsciiDigit(claimed.Text[i]) && char.IsAsciiDigit(claimed.Text[i - 1]))
                .ToList();
            if (digits.Count == 0 || example.Rich?.Kind == "plot")
                continue;
            var at = digits[random.Next(digits.Count)];
            var other = claimed.Text[at] == '9' ? '8' : (char)(claimed.Text[at] + 1);
            var after = claimed.Text[..at] + other + claimed.Text[(at + 1)..];
            if (
                text[claimed.FileOffset(at)] == claimed.Text[at]
                && !Comparison.Compare(after, example.Output, example.Example.Options.Tolerance).Holds
            )
                characters[claimed.FileOffset(at)] = other;
        }
    }

    private static void CopyInput(TestSite site)
    {
        var input = Path.Combine(Repository.Root, "input");
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
            site.With(Path.Combine("input", Path.GetRelativePath(input, file)), File.ReadAllText(file));
        site.Without("input/topic/_directory.yml");
        if (!File.Exists(Path.Combine(input, "index.md")))
            site.Without("input/index.md");
    }
}
