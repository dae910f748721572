using System.Text.RegularExpressions;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What the walls between assemblies do not hold by themselves.</summary>
public sealed partial class Architecture
{
    [Fact]
    public void Every_process_is_started_in_one_place() =>
        Assert.Equal(
            ["ChildProcess.cs"],
            Sources("src").Concat(Sources("theme")).Where(f => StartsAProcess().IsMatch(Text(f))).Select(Path.GetFileName)
        );

    [Fact]
    public void Only_the_compiler_names_Roslyn() =>
        Assert.All(
            Sources("src").Concat(Sources("theme")).Where(f => Text(f).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            file => Assert.Contains("/Compiler/", file, StringComparison.Ordinal)
        );

    [Fact]
    public void The_engine_knows_neither_Markdown_nor_the_web() =>
        Assert.DoesNotContain(Sources("src/Engine"), f => MarkdownOrWeb().IsMatch(Text(f)));

    [Fact]
    public void No_room_has_more_files_than_one_can_look_over()
    {
        var full = Sources("src")
            .Concat(Sources("theme"))
            .GroupBy(Path.GetDirectoryName)
            .Where(room => room.Count() > 14)
            .Select(room => $"{room.Key}: {room.Count()}");
        Assert.Empty(full);
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Select(f => f.Replace('\\', '/'))
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !Elsewhere().IsMatch(f));

    private static string Text(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"(?<!\w)Process\.Start\(")]
    private static partial Regex StartsAProcess();

    [GeneratedRegex("/(obj|bin|node_modules)/")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(Markdig\.|Microsoft\.AspNetCore)")]
    private static partial Regex MarkdownOrWeb();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}
