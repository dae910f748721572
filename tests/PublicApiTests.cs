using AnswerKey.Engine.Problems;
using AnswerKey.Markdig;
using AnswerKey.Site;
using AnswerKey.Toolkit;
using PublicApiGenerator;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What others may rely on is written down in <c>tests/PublicApi</c>, so that nobody changes it without seeing it.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<Type> Libraries => [typeof(Plot), typeof(Problem), typeof(DocumentExamples), typeof(SitePlugin)];

    /// <summary>A test that fails writes what it got beside the file, ending in <c>.new</c>.</summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_members_of_a_library_are_those_that_were_agreed_on(Type inIt)
    {
        var name = inIt.Assembly.GetName().Name;
        var file = Path.Combine(Repository.Root, "tests", "PublicApi", name + ".txt");
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var text = inIt.Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n") + "\n";
        var agreed = File.Exists(file) ? File.ReadAllText(file) : "";
        if (agreed != text)
            File.WriteAllText(file + ".new", text);
        Assert.Equal(agreed, text);
    }

    /// <summary>A theme and a plug-in see the site as a stranger's would: nothing inside is shown to them.</summary>
    [Theory]
    [InlineData("AnswerKey.Theme")]
    [InlineData("AnswerKey.Interview")]
    public void No_library_shows_its_inside_to_a_theme_or_a_plug_in(string friend) =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories),
            project =>
                Assert.DoesNotContain($"InternalsVisibleTo Include=\"{friend}\"", File.ReadAllText(project), StringComparison.Ordinal)
        );
}
