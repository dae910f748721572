using System.Globalization;
using System.Text.Json;

namespace AnswerKey.Site.Views;

/// <summary>The few words that templates form from values.</summary>
public static class Words
{
    /// <summary>The word for a value in files and addresses: <c>FailedAsExpected</c> becomes <c>failed-as-expected</c>.</summary>
    public static string Slug<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary><c>code-output</c> becomes <c>Code output</c>.</summary>
    public static string Of(string slug) => slug.Length == 0 ? "" : char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');

    /// <summary><c>1 question</c>, <c>2 questions</c>.</summary>
    /// <param name="plural">Null if an s does it.</param>
    public static string Count(int count, string singular, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? singular : plural ?? singular + "s")}");

    /// <summary>As <see cref="Count(int, string, string?)"/>.</summary>
    public static string Count(int count, Noun noun) => Count(count, noun.One, noun.Many);

    /// <summary><c>1,204</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>21 November 2026</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
