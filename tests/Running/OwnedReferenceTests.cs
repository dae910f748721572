using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Blocks may use a library that the site's owner names, all of it and no other.</summary>
public sealed class OwnedReferenceTests
{
    private const string Page =
        "```csharp run\nnew DeserializerBuilder().Build().Deserialize<Dictionary<string, int>>(\"a: 1\")[\"a\"]\n```\n```output\n1\n```\n";

    private static readonly EngineOptions _options = new(null, Highlight: true, Workers: 1);

    [Fact]
    public async Task A_library_of_the_owner_is_compiled_against_allowed_and_run()
    {
        var library = typeof(YamlDotNet.Serialization.Deserializer).Assembly.Location;
        Assert.Empty(await ProblemsAsync(_options with { References = [library], Imports = ["YamlDotNet.Serialization"] }));
        Assert.NotEmpty(await ProblemsAsync(_options));
    }

    private static async Task<string[]> ProblemsAsync(EngineOptions options)
    {
        using var pages = new UncheckedPages().With("a", Page);
        using var engine = new ExampleEngine(options);
        var result = await engine.CheckAsync(pages.Read().Single(p => !p.Examples.IsEmpty), CancellationToken.None);
        return [.. result.Problems.Select(TestSite.Line)];
    }
}
