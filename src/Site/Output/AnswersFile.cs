using System.Collections.Immutable;
using System.Text.Json;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Site.Build;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary><c>answers.json</c>: every example and claim of the site with what it computed, for tools and tests. Its shape is stable.</summary>
internal static class AnswersFile
{
    public static OutputFile Of(SiteMap map, SiteLedger ledger, ImmutableArray<SitePlugin> plugins)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("pages");
            foreach (var page in map.Pages)
                WritePage(json, page, map.OnHost(page.Source.Url.Value), plugins);
            json.WriteEndArray();
            json.WritePropertyName("ledger");
            WriteLedger(json, ledger.Blocks, ledger.Claims, ledger.Numerals);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return new OutputFile(SitePaths.Answers[1..], stream.ToArray());
    }

    private static void WritePage(Utf8JsonWriter json, CheckedPage page, string url, ImmutableArray<SitePlugin> plugins)
    {
        var source = page.Source;
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteString("title", source.FrontMatter.Title);
        json.WriteString("topic", source.IsListed ? source.Topic?.Folder : null);
        foreach (var plugin in plugins)
            plugin.WriteAnswers(json, source);
        json.WriteString("file", source.File);
        json.WriteStartArray("examples");
        foreach (var example in page.Result.Examples)
        {
            json.WriteStartObject();
            json.WriteString("name", example.Example.Name);
            json.WriteNumber("line", example.Example.Fence.Line);
            json.WriteString("kind", Words.Slug(example.Example.Kind));
            json.WriteString("status", Words.Slug(example.Status));
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
                claim.Claim.IsChoice ? claim.Claim.Options.FirstOrDefault(o => o.Ticked)?.Text.Text ?? "" : claim.Claim.Written.Text
            );
            json.WriteString("actual", claim.Computed);
            json.WriteString("expression", claim.Claim.Expression.Text);
            json.WriteString("status", Words.Slug(claim.Status));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("ledger");
        WriteLedger(json, page.Ledger.Blocks, page.Ledger.Claims, page.Ledger.Numerals);
        json.WriteEndObject();
    }

    private static void WriteLedger(Utf8JsonWriter json, BlockCounts blocks, ClaimCounts claims, NumeralCounts numerals)
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
        json.WriteNumber("stated", claims.Stated);
        json.WriteNumber("failed", claims.Failed);
        json.WriteEndObject();
        json.WriteStartObject("numerals");
        json.WriteNumber("proved", numerals.Proved);
        json.WriteNumber("stated", numerals.Stated);
        json.WriteNumber("exempt", numerals.Exempt);
        json.WriteNumber("unproved", numerals.Unproved);
        json.WriteNumber("percent", numerals.Share.Percent);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
