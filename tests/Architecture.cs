using System.Text.RegularExpressions;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The house is one-directional: each folder of src/ sees only those above it.</summary>
public sealed partial class Architecture
{
    private static readonly string[] Order =
    [
        "Toolkit",
        "Problems",
        "Content",
        "CSharp",
        "Examples",
        "Markdown",
        "Rendering",
        "Publishing",
        "Preview",
        "Commands",
    ];

    public static TheoryData<string> Folders => [.. Order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_names_only_folders_above_it(string folder)
    {
        var forbidden = Order.Skip(Array.IndexOf(Order, folder) + 1).ToHashSet();
        var upward = SourcesOf(folder)
            .SelectMany(file =>
                Names()
                    .Matches(WithoutComments(File.ReadAllText(file)))
                    .Select(m => (File: Path.GetFileName(file), Folder: m.Groups[1].Value))
            )
            .Where(use => forbidden.Contains(use.Folder))
            .Distinct();
        Assert.Empty(upward);
    }

    [Fact]
    public void Only_the_CSharp_folder_knows_Roslyn() =>
        Assert.Equal(["CSharp"], FoldersThatName("Microsoft.CodeAnalysis"));

    [Fact]
    public void Running_examples_knows_neither_Markdown_nor_the_web() =>
        Assert.Empty(
            FoldersThatName("Markdig", "Microsoft.AspNetCore")
                .Intersect(["Toolkit", "Problems", "Content", "CSharp", "Examples"])
        );

    [Fact]
    public void Every_folder_of_the_source_has_its_place_in_the_order() =>
        Assert.Equal(
            Order.Order(),
            Directory
                .GetDirectories(Path.Combine(Repository.Root, "src"))
                .Select(Path.GetFileName)
                .Where(f => f is not ("bin" or "obj"))
                .Order()
        );

    [Fact]
    public void The_theme_sees_only_the_records_made_for_it()
    {
        var seen = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "theme"),
                "*.razor",
                SearchOption.AllDirectories
            )
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(f => Names().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Distinct();
        Assert.Empty(seen.Except(["Problems", "Rendering", "Theme"]));
    }

    private static IEnumerable<string> FoldersThatName(params string[] names) =>
        Order.Where(folder =>
            SourcesOf(folder)
                .Any(file =>
                    names.Any(n =>
                        WithoutComments(File.ReadAllText(file))
                            .Contains(n, StringComparison.Ordinal)
                    )
                )
        );

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src", folder),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(f =>
                !f.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"\bAnswerKey\.([A-Z]\w*)")]
    private static partial Regex Names();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}
