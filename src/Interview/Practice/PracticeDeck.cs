using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerKey.Site.Views;

namespace AnswerKey.Interview.Practice;

/// <summary>What the practice page reads: every question as a card. Written as JSON with camel-case names.</summary>
internal sealed record PracticeDeck(ImmutableArray<PracticeTopic> Topics, ImmutableArray<PracticeCard> Cards)
{
    /// <summary>Raised when readers' stored progress or exported files could no longer be understood.</summary>
    public int Version { get; init; } = 1;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PracticeJson.Default.PracticeDeck);
}

/// <param name="Slug">Of <see cref="TopicView.Slug"/>.</param>
internal sealed record PracticeTopic(string Slug, string Title);

/// <summary>One question.</summary>
/// <param name="Id">Stable over builds and renamed titles: progress is kept under it. The page's xref, and for a second choice of a page <c>xref-2</c>.</param>
/// <param name="Level">Slug.</param>
/// <param name="Kind">Such as <c>calculation</c>; empty if not given.</param>
/// <param name="Title">The question; plain text.</param>
/// <param name="IntroductionHtml">What the page says above its answer, without ids; may be empty.</param>
/// <param name="AnswerHtml">The page's Answer section, without ids.</param>
/// <param name="Options">Empty for an open question.</param>
internal sealed record PracticeCard(
    string Id,
    string Url,
    string Title,
    string Topic,
    string Level,
    string Kind,
    string IntroductionHtml,
    string AnswerHtml,
    ImmutableArray<PracticeOption> Options
);

/// <summary>An option of a choice, in the author's order.</summary>
internal sealed record PracticeOption(string TextHtml, bool Correct, string ExplanationHtml);

[JsonSerializable(typeof(PracticeDeck))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PracticeJson : JsonSerializerContext;
