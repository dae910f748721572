using System.Text.Json;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Site.Build;

namespace AnswerKey.Site.Output;

/// <summary><c>answers.json</c>: every example and claim of the site with what it computed, for tools and tests. Its shape is stable.</summary>
internal static class AnswersFile
{
    public const string Name = "answers.json";

    public static OutputFile Of(IReadOnlyList<CheckedPage> pages, SiteLedger ledger)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Indented = true, NewLine = "\n" }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("pages");
            foreach (var page in pages)
                WritePage(json, page);
            json.WriteEndArray();
            json.WritePropertyName("ledger");
            WriteLedger(json, ledger.Blocks, ledger.Claims, ledger.Numerals);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return new OutputFile(Name, stream.ToArray());
    }

    /// <summary>The word for a status or kind in files and attributes: <c>FailedAsExpected</c> is <c>failed-as-expected</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void WritePage(Utf8JsonWriter json, CheckedPage page)
    {
        var source = page.Source;
        json.WriteStartObject();
        json.WriteString("url", source.Url.Value);
        json.WriteString("title", source.FrontMatter.Title);
        json.WriteString("level", source.FrontMatter.Level is { } level ? Word(level) : null);
        json.WriteString("topic", source.IsQuestion ? source.Topic?.Folder : null);
        json.WriteStartArray("sources");
        foreach (var id in source.FrontMatter.Sources)
            json.WriteStringValue(id.Text);
        json.WriteEndArray();
        json.WriteString("file", source.File);
        json.WriteStartArray("examples");
        foreach (var example in page.Result.Examples)
        {
            json.WriteStartObject();
            json.WriteString("name", example.Example.Name);
            json.WriteNumber("line", example.Example.Fence.Line);
            json.WriteString("kind", Word(example.Example.Kind));
            json.WriteString("status", Word(example.Status));
            json.WriteString("output", example.Output);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in page.Result.Claims)
        {
            json.WriteStartObject();
            json.WriteNumber("line", claim.Claim.Written.Start.Line);
            json.WriteString(
                "written",
                claim.Claim.IsChoice
                    ? claim.Claim.Options.FirstOrDefault(o => o.Ticked)?.Text.Text ?? ""
                    : claim.Claim.Written.Text
            );
            json.WriteString("actual", claim.Computed);
            json.WriteString("expression", claim.Claim.Expression.Text);
            json.WriteString("status", Word(claim.Status));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("ledger");
        WriteLedger(json, page.Ledger.Blocks, page.Ledger.Claims, page.Ledger.Numerals);
        json.WriteEndObject();
    }

    private static void WriteLedger(
        Utf8JsonWriter json,
        BlockCounts blocks,
        ClaimCounts claims,
        NumeralCounts numerals
    )
    {
        json.WriteStartObject();
        json.WriteStartObject("blocks");
        json.WriteNumber("run", blocks.Run);
        json.WriteNumber("compileOnly", blocks.CompileOnly);
        json.WriteNumber("expectedFailure", blocks.ExpectedFailures);
        json.WriteNumber("skipped", blocks.Skipped);
        json.WriteNumber("unverified", blocks.Unverified);
        json.WriteNumber("failed", blocks.Failed);
        json.WriteEndObject();
        json.WriteStartObject("claims");
        json.WriteNumber("proved", claims.Proved);
        json.WriteNumber("failed", claims.Failed);
        json.WriteEndObject();
        json.WriteStartObject("numerals");
        json.WriteNumber("proved", numerals.Proved);
        json.WriteNumber("exempt", numerals.Exempt);
        json.WriteNumber("unproved", numerals.Unproved);
        json.WriteNumber("percent", numerals.Share.Percent);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
