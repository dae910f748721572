using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>A Markdown file as it was read.</summary>
/// <param name="Relative">Path relative to the input folder, with forward slashes.</param>
/// <param name="Topic">The folder's description; null outside described folders.</param>
public sealed record SourcePage(FileText Source, string Relative, FrontMatter FrontMatter, Topic? Topic)
{
    /// <summary>As in <see cref="Place.File"/>.</summary>
    public string File => Source.File;

    /// <summary>The whole file, front matter included.</summary>
    public string Text => Source.Text;

    /// <summary>Where the page is published.</summary>
    public UrlPath Url { get; } = UrlPath.OfPage(Relative);

    /// <summary>Whether the page is the first of its folder.</summary>
    public bool IsIndex => Relative == "index.md" || Relative.EndsWith("/index.md", StringComparison.Ordinal);

    /// <summary>Whether the page is one of a topic's own, and so listed with it.</summary>
    public bool IsListed => Topic is not null && !IsIndex;

    /// <summary>The name by which <c>Related</c> and <c>xref:</c> links find the page.</summary>
    public string Xref { get; } =
        FrontMatter.Xref
        ?? (
            Relative.EndsWith("/index.md", StringComparison.Ordinal)
                ? Relative[..^"/index.md".Length].Split('/')[^1]
                : Path.GetFileNameWithoutExtension(Relative)
        );
}

/// <summary>A file that is published as it is, such as an image.</summary>
/// <param name="Folder">Full path of the input folder.</param>
/// <param name="Relative">Path relative to the input folder, with forward slashes; also its path on the site.</param>
/// <param name="File">As in <see cref="Place.File"/>.</param>
public sealed record SourceAsset(string Folder, string Relative, string File)
{
    /// <exception cref="IOException">It is gone, or no longer a file.</exception>
    public byte[] Read() =>
        PlainFile.Read(Folder, Relative) ?? throw new FileNotFoundException($"'{Relative}' went away while the site was built");
}

/// <summary>Everything that the input folder holds.</summary>
public sealed record SiteContent(
    SiteSettings Settings,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<SourcePage> Pages,
    IReadOnlyList<SourceAsset> Assets
)
{
    /// <summary>How many pages could not be read; each has a problem.</summary>
    internal int Unread { get; init; }
}
