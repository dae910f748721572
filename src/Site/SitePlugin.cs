using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Views;

namespace AnswerKey.Site;

/// <summary>
/// What one kind of site has beyond pages: keys of its own in front matter, rules, pages that nobody wrote, files, components, styles.
/// Each member is asked at one stage of a build, in the order in which they stand here; a plug-in overrides what concerns it.
/// One instance serves all builds of a process, on any thread.
/// </summary>
public abstract class SitePlugin
{
    private const string AssetPrefix = "Assets/";

    /// <summary>Keys that a page's front matter may have beside the site's own.</summary>
    public virtual ImmutableArray<string> PageKeys => [];

    /// <summary>Keys that a <c>_directory.yml</c> may have beside the site's own.</summary>
    public virtual ImmutableArray<string> FolderKeys => [];

    /// <summary>Reads <see cref="FolderKeys"/>; what is found is asked for with <see cref="Topic.Facts"/>.</summary>
    /// <returns>Null for nothing.</returns>
    public virtual object? ReadFolder(YamlReader yaml, Action<Problem> report) => null;

    /// <summary>Reads <see cref="PageKeys"/>; what is found is asked for with <see cref="FrontMatter.Facts"/>.</summary>
    /// <param name="topic">The folder that describes the page; null if none does.</param>
    /// <param name="isIndex">Whether the page is its folder's first.</param>
    /// <returns>Null for nothing.</returns>
    public virtual object? ReadPage(YamlReader yaml, Topic? topic, bool isIndex, Action<Problem> report) => null;

    /// <summary>Whether the numerals in the page's prose must be proved, and are counted in the ledger.</summary>
    public virtual bool CountsNumerals(SourcePage page) => false;

    /// <summary>Checks what concerns all pages together, before anything runs.</summary>
    /// <param name="input">Reads another file of the input folder, such as <c>_sources.txt</c>; null if it is not there.</param>
    public virtual IEnumerable<Problem> Check(SiteContent content, Func<string, FileText?> input) => [];

    /// <summary>Checks a page whose examples have run.</summary>
    public virtual IEnumerable<Problem> Check(CheckedPage page) => [];

    /// <summary>What the rules of this plug-in say, for whoever looks a code up.</summary>
    public virtual IEnumerable<ProblemKind> Problems => [];

    /// <summary>What a page of the site is called when pages are counted: <c>3 pages</c>.</summary>
    public virtual Noun Noun => Noun.Page;

    /// <summary>Addresses of <see cref="Pages"/> and <see cref="Files"/>, with a slash in front, to which authors may link.</summary>
    public virtual IEnumerable<string> Addresses => [];

    /// <summary>What templates know of the site as a whole; asked for with <see cref="SiteView.Facts"/>.</summary>
    public virtual object? Describe(SiteMap map) => null;

    /// <summary>Adds to what the template of an authored page is given.</summary>
    public virtual PageView Dress(PageView view, CheckedPage page, SiteMap map) => view;

    /// <summary>Pages that no author wrote; made with <see cref="SiteMap.NewPage"/>.</summary>
    public virtual IEnumerable<PageView> Pages(SiteMap map) => [];

    /// <summary>Other files of the site.</summary>
    public virtual IEnumerable<OutputFile> Files(SiteMap map) => [];

    /// <summary>Writes a page's own members into <c>answers.json</c>, behind its title.</summary>
    public virtual void WriteAnswers(Utf8JsonWriter json, SourcePage page) { }

    /// <summary>A word that stands on a page's link image beside its topic; null for none.</summary>
    public virtual string? ShareWord(SourcePage page) => null;

    /// <summary>By what else search can be narrowed, with the values in their order: <c>level: Beginner, Expert</c>; null for nothing.</summary>
    public virtual string? SearchFilter => null;

    /// <summary>Components of the theme, each with the one that takes its place and its parameters.</summary>
    public virtual ImmutableDictionary<Type, Type> Components => ImmutableDictionary<Type, Type>.Empty;

    /// <summary>
    /// Styles and scripts that are published beside the theme's: the assembly's resources below <c>Assets/</c>. A style sheet with the name
    /// of one of the theme's is appended to it, and so costs no request.
    /// </summary>
    internal IEnumerable<(string Name, byte[] Content)> Assets()
    {
        var assembly = GetType().Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(AssetPrefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return (name[AssetPrefix.Length..], content);
        }
    }

    /// <summary>What <c>new</c> writes; null for a page with a title and nothing else.</summary>
    public virtual PageTemplate? Template => null;
}

/// <summary>A word for one and for several.</summary>
public sealed record Noun(string One, string Many)
{
    /// <summary>The word for a page of any site.</summary>
    public static readonly Noun Page = new("page", "pages");
}

/// <summary>How <c>new</c> writes a page.</summary>
/// <param name="Options">What it may be told beside title and folder.</param>
/// <param name="FitsFolder">Whether such a page belongs into a folder.</param>
/// <param name="Text">Given the title, its place among the folder's pages, and the value of each option.</param>
public sealed record PageTemplate(
    ImmutableArray<TemplateOption> Options,
    Func<Topic, bool> FitsFolder,
    Func<string, int, IReadOnlyList<string>, string> Text
)
{
    /// <summary>What <c>new</c> writes where no plug-in says otherwise.</summary>
    internal static readonly PageTemplate Plain = new(
        [],
        _ => true,
        (title, order, _) => string.Create(CultureInfo.InvariantCulture, $"---\nTitle: {Quoted(title)}\nOrder: {order}\n---\n\n")
    );

    /// <summary>A text in double quotes, which YAML reads as JSON does.</summary>
    public static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

/// <summary>A choice between words, the first of which is the default.</summary>
/// <param name="Name">Such as <c>level</c>, for <c>--level</c>.</param>
public sealed record TemplateOption(string Name, string Description, ImmutableArray<string> Words);
