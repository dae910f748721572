using System.Globalization;

namespace AnswerKey.Site.Views;

/// <summary>The few words that templates form from values.</summary>
public static class Words
{
    /// <summary><c>code-output</c> becomes <c>Code output</c>.</summary>
    public static string Of(string slug) =>
        slug.Length == 0 ? "" : char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');

    /// <summary><c>1 question</c>, <c>2 questions</c>.</summary>
    /// <param name="plural">Null if an s does it.</param>
    public static string Count(int count, string singular, string? plural = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} {(count == 1 ? singular : plural ?? singular + "s")}"
        );

    /// <summary><c>1,204</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>21 November 2026</c>.</summary>
    public static string Day(DateOnly date) =>
        date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
