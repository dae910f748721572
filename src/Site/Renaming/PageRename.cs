using System.Collections.Immutable;
using AnswerKey.Engine.Accepting;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Renaming;

/// <summary>A text of the site that a rename replaces.</summary>
/// <param name="Edit">In the file as it is now.</param>
internal sealed record Relink(Place Place, string Before, Edit Edit);

/// <summary>A file in which something is replaced.</summary>
/// <param name="Folder">Full path of the input folder, or of the site's root.</param>
/// <param name="Relative">Below <paramref name="Folder"/>, with forward slashes.</param>
internal sealed record RelinkedFile(string Folder, string Relative, FileText Source, ImmutableArray<Relink> Relinks);

/// <summary>Gives a page another file name: its file moves, every link to it and from it follows, and its old address leads to the new one.</summary>
/// <param name="Page">As it was read.</param>
/// <param name="To">Its new file, relative to the input folder.</param>
/// <param name="Redirect">The address that leads to the page from now on; null for a page that had none.</param>
/// <param name="Files">Those whose text changes, the page's own among them.</param>
internal sealed record PageRename(SourcePage Page, string To, string? Redirect, ImmutableArray<RelinkedFile> Files)
{
    /// <exception cref="SiteException">The page cannot have that name; nothing is changed.</exception>
    public static PageRename Plan(SiteOptions options, SiteContent content, SourcePage page, string to)
    {
        var links = new PageLinks(page, to);
        Refuse(options, content, links);
        var files = new List<RelinkedFile>();
        foreach (var other in content.Pages)
        {
            var relinks = links.In(other).ToList();
            if (other == page && !page.FrontMatter.Excluded)
                relinks.AddRange(RedirectList.Add(page, links.OldUrl, links.NewUrl));
            Add(options.Input, other.Relative, other.Source, relinks);
        }
        if (PlainFile.ReadText(options.Input, SiteSettings.FileName) is { } settings)
        {
            var source = new FileText(NameOf(options, options.Input, SiteSettings.FileName), settings);
            Add(options.Input, SiteSettings.FileName, source, links.In(content.Settings, source));
        }
        if (PlainFile.ReadText(options.Root, LedgerFloorFile.Name) is { } floor)
            Add(options.Root, LedgerFloorFile.Name, new FileText(LedgerFloorFile.Name, floor), InFloor(floor));
        return new PageRename(page, to, page.FrontMatter.Excluded ? null : links.OldUrl, [.. files]);

        void Add(string folder, string relative, FileText source, IEnumerable<Relink> relinks)
        {
            ImmutableArray<Relink> all = [.. relinks.OrderBy(r => r.Edit.Offset)];
            if (!all.IsEmpty)
                files.Add(new RelinkedFile(folder, relative, source, all));
        }

        // The floor that a page must not sink below goes with it.
        IEnumerable<Relink> InFloor(string text)
        {
            var (before, after) = ($"\"{page.File}\"", $"\"{NameOf(options, options.Input, to)}\"");
            var at = text.IndexOf(before, StringComparison.Ordinal);
            if (at >= 0)
                yield return new Relink(new FileText(LedgerFloorFile.Name, text).PlaceAt(at), before, new Edit(at, before.Length, after));
        }
    }

    /// <summary>Does it. What is read meanwhile by somebody else may be the old file or the new one, and never half of one.</summary>
    /// <exception cref="SiteException">A file changed since it was read, or cannot be written.</exception>
    public void Carry(SiteOptions options)
    {
        try
        {
            var path = Path.Combine(options.Input, To);
            PlainFile.Demand(options.Input, To);
            File.Move(Path.Combine(options.Input, Page.Relative), path, overwrite: false);
            foreach (var (folder, relative, source, relinks) in Files)
            {
                var now = folder == options.Input && relative == Page.Relative ? To : relative;
                var text = Acceptance.Rewrite(source.Text, relinks.Select(r => r.Edit));
                if (PageAcceptance.Replace(folder, now, source, text) is { } why)
                    throw new SiteException(why);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"{Page.File} cannot be renamed: {e.Message}");
        }
    }

    private static void Refuse(SiteOptions options, SiteContent content, PageLinks links)
    {
        var (page, to) = (links.Page, links.To);
        if (page.IsIndex)
            throw new SiteException($"{page.File} is the first page of its folder and has its address from there: rename the folder");
        if (to == page.Relative)
            throw new SiteException($"{page.File} has that name already");
        if (to.Split('/').FirstOrDefault(part => part.StartsWith('_') || part.StartsWith('.') || !PrintableText.Is(part)) is { } hidden)
            throw new SiteException($"'{hidden}' is a name that the site does not read: choose one that begins with a letter or a digit");
        if (File.Exists(Path.Combine(options.Input, to)))
            throw new SiteException(
                $"there is already a file {NameOf(options, options.Input, to)}: choose another name, or rename that one first"
            );
        foreach (var other in content.Pages.Where(p => p != page))
        {
            if (other.Url.Value == links.NewUrl)
                throw new SiteException($"{other.File} has the address {links.NewUrl} already: choose another name");
            if (other.Xref == links.NewXref)
                throw new SiteException(
                    $"{other.File} has the xref '{links.NewXref}' already: choose another name, or give one of the two an 'Xref:'"
                );
            if (other.FrontMatter.RedirectFrom.Any(from => from.Text.TrimEnd('/') == links.NewUrl.TrimEnd('/')))
                throw new SiteException($"{other.File} redirects from {links.NewUrl}: choose another name, or take that line away");
        }
    }

    private static string NameOf(SiteOptions options, string folder, string relative) =>
        Path.GetRelativePath(options.Root, Path.Combine(folder, relative)).Replace('\\', '/');
}
