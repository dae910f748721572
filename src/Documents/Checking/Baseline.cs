using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Documents.Checking;

/// <summary>
/// Failures that were there when a repository began to be checked, pinned by what the block says and what is wrong with it, not by where it
/// stands. A failure that is not pinned fails; so does a pinned one that is gone, because it could come back unseen.
/// </summary>
internal static class Baseline
{
    private static readonly JsonSerializerOptions _layout = new() { WriteIndented = true };

    /// <param name="File">The document.</param>
    /// <param name="Code">As in <see cref="Problem.Code"/>.</param>
    /// <param name="Block">Hash of the block's code.</param>
    public sealed record Entry(string File, string Code, string Block);

    /// <param name="file">Relative to the root.</param>
    /// <exception cref="SiteException">The file is no baseline.</exception>
    public static ImmutableArray<Entry> Read(string root, string file)
    {
        try
        {
            var text =
                PlainFile.ReadText(root, file)
                ?? throw new SiteException($"there is no baseline '{file}': write it with --update-baseline");
            return [.. JsonSerializer.Deserialize<Entry[]>(text) ?? []];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"the baseline '{file}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Pins every failure that there is now.</summary>
    public static void Write(string root, string file, IEnumerable<DocResult> documents) =>
        PlainFile.WriteText(
            root,
            file,
            JsonSerializer.Serialize(documents.SelectMany(Failures).Select(f => f.Entry).Distinct(), _layout) + "\n"
        );

    /// <summary>The documents without their pinned failures, and a problem for each that is gone.</summary>
    /// <param name="file">The baseline, as problems name it.</param>
    public static (ImmutableArray<DocResult> Documents, ImmutableArray<Problem> Gone) Apply(
        ImmutableArray<DocResult> documents,
        ImmutableArray<Entry> pinned,
        string file
    )
    {
        var failures = documents.SelectMany(Failures).ToList();
        var isPinned = failures.Where(f => pinned.Contains(f.Entry)).Select(f => f.Problem).ToHashSet();
        var checkedFiles = documents.Select(d => d.Source.File).ToHashSet(StringComparer.Ordinal);
        return (
            [
                .. documents.Select(d =>
                    d with
                    {
                        Problems = [.. d.Problems.Where(p => !isPinned.Contains(p))],
                        Pinned = d.Problems.Count(isPinned.Contains),
                    }
                ),
            ],
            [
                .. pinned
                    .Except(failures.Select(f => f.Entry))
                    .Where(entry => checkedFiles.Contains(entry.File))
                    .Select(entry => DocumentsProblems.Fixed.At(new Place(file), entry.Code, entry.File)),
            ]
        );
    }

    private static IEnumerable<(Entry Entry, Problem Problem)> Failures(DocResult document) =>
        document.Blocks.SelectMany(block =>
            block
                .Problems.Where(problem => problem.Severity == Severity.Error)
                .Select(problem => (new Entry(document.Source.File, problem.Code, HashOf(block.Fence.Code.Text)), problem))
        );

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..16];
}
