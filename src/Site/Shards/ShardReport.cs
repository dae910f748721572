using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;

namespace AnswerKey.Site.Shards;

/// <summary>
/// What one shard found, as JSON for <c>verify --merge</c>. It holds what had to be run for; what a page says is read again from the
/// page, so that a merged result is made of the same values as a run of the whole site.
/// </summary>
/// <param name="Format">Another one is another Answer Key's.</param>
/// <param name="Shard">Such as <c>2/5</c>.</param>
/// <param name="Site">The <see cref="SiteFingerprint"/>.</param>
/// <param name="Asked">Options that decide how much is checked, such as <c>--repeat 3</c>; empty for none.</param>
public sealed record ShardReport(
    string Format,
    string Shard,
    string Site,
    string Asked,
    double Seconds,
    int BlocksRun,
    int BlocksReused,
    ImmutableArray<ShardReport.PageEntry> Pages,
    ImmutableArray<ShardReport.ProblemEntry> Problems
)
{
    private const string Current = "answer-key-shard-1";

    // Structs, since a list may hold null where its elements are references, whatever their annotations say.
    [method: JsonConstructor]
    public readonly record struct PageEntry(
        string File,
        ImmutableArray<ExampleEntry> Examples,
        ImmutableArray<ClaimEntry> Claims
    );

    [method: JsonConstructor]
    public readonly record struct ExampleEntry(ExampleStatus Status, string Output, bool Drifted);

    [method: JsonConstructor]
    public readonly record struct ClaimEntry(
        ClaimStatus Status,
        string Computed,
        string? ProvedBy,
        bool Drifted
    );

    [method: JsonConstructor]
    public readonly record struct ProblemEntry(
        Severity Severity,
        string Code,
        string File,
        int Line,
        int Column,
        string Message,
        string? Hint,
        string? Detail
    );

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
    };

    public static ShardReport Of(
        SiteOptions options,
        SiteBuild build,
        string asked,
        TimeSpan elapsed
    ) =>
        new(
            Current,
            options.Shard!.ToString(),
            SiteFingerprint.Of(options),
            asked,
            elapsed.TotalSeconds,
            build.BlocksRun,
            build.BlocksReused,
            [.. build.Pages.Select(p => EntryOf(p.Result))],
            [
                .. build.Problems.Select(p => new ProblemEntry(
                    p.Severity,
                    p.Code,
                    p.Place.File,
                    p.Place.Line,
                    p.Place.Column,
                    p.Message,
                    p.Hint,
                    p.Detail
                )),
            ]
        );

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>Reads a shard's report.</summary>
    /// <exception cref="SiteException">The file cannot be read, or is not one.</exception>
    public static ShardReport Read(string file)
    {
        string why;
        try
        {
            var report = JsonSerializer.Deserialize<ShardReport>(File.ReadAllText(file), Options);
            // Numbers that can be added up, however many shards there are.
            if (
                report
                    is {
                        Format: Current,
                        Seconds: >= 0 and < 1e9,
                        BlocksRun: >= 0 and < 1_000_000,
                        BlocksReused: >= 0 and < 1_000_000
                    }
                && Shards.Shard.TryParse(report.Shard, out _)
            )
                return report;
            why = "its head is not as a shard writes it";
        }
        catch (JsonException e)
        {
            why = e.LineNumber is { } line
                ? $"line {line + 1} is not as a shard writes it"
                : "it is not whole";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"the shard's report '{file}' cannot be read: {e.Message}");
        }
        throw new SiteException(
            $"'{file}' is not a shard's report ({why}): run the shard again with --report shard=FILE"
        );
    }

    internal IEnumerable<Problem> ReadProblems() =>
        Problems.Select(p => new Problem(
            p.Severity,
            p.Code,
            new Place(p.File, p.Line, p.Column),
            p.Message,
            p.Hint,
            p.Detail
        ));

    private static PageEntry EntryOf(PageResult page) =>
        new(
            page.File,
            [.. page.Examples.Select(e => new ExampleEntry(e.Status, e.Output, e.Drifted))],
            [
                .. page.Claims.Select(c => new ClaimEntry(
                    c.Status,
                    c.Computed,
                    c.ProvedBy,
                    c.Drifted
                )),
            ]
        );
}
