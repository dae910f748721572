using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Addresses;

namespace AnswerKey.Site.Content;

/// <summary>Reads an input folder.</summary>
internal sealed class ContentReader
{
    public const string DirectoryFile = "_directory.yml";

    // Some 300,000 words. The parsers of Markdown and YAML are quick, but not with everything that can be written.
    private const int Longest = 2_000_000;

    private readonly string _root;
    private readonly string _input;
    private readonly ImmutableArray<SitePlugin> _plugins;
    private readonly BuildMemory _memory;

    /// <param name="root">The site's root folder, to which places in problems are relative.</param>
    /// <param name="input">The input folder.</param>
    /// <param name="plugins">Whose keys pages may have.</param>
    public ContentReader(string root, string input, ImmutableArray<SitePlugin> plugins)
        : this(root, input, plugins, BuildMemory.None) { }

    /// <param name="memory">Of what it knows, only the bytes are read.</param>
    internal ContentReader(string root, string input, ImmutableArray<SitePlugin> plugins, BuildMemory memory)
    {
        _root = root;
        _input = input;
        _plugins = plugins;
        _memory = memory;
    }

    /// <summary>Reads settings, topics and pages; whatever is wrong is reported, and a page that cannot be read is left out.</summary>
    public SiteContent Read(IReadOnlyDictionary<string, string> settings, Action<Problem> report)
    {
        var (files, refused) = InputFiles.Enumerate(_input);
        foreach (var (relative, refusal) in refused)
            report(refusal.At(new Place(NameOf(Path.Combine(_input, relative)))));
        foreach (var file in files)
        {
            if (FileNames.Check(file, new Place(NameOf(Path.Combine(_input, file)))) is { } misnamed)
                report(misnamed);
        }
        var settingsFile = Path.Combine(_input, SiteSettings.FileName);
        var yaml = files.Contains(SiteSettings.FileName) ? ReadText(SiteSettings.FileName, report) : null;
        var site = SiteSettings.Parse(yaml, NameOf(settingsFile), settings, report);
        var topics = files
            .Where(f => Path.GetFileName(f) == DirectoryFile)
            .Select(f => ReadTopic(f, report))
            .OfType<Topic>()
            .OrderBy(t => t.Order)
            .ThenBy(t => t.Folder, StringComparer.Ordinal)
            .ToList();
        var pages = new ConcurrentBag<SourcePage>();
        var byFolder = topics.ToDictionary(t => t.Folder);
        var pageFiles = files.Where(IsPage).ToList();
        Parallel.ForEach(
            pageFiles,
            file =>
            {
                if (ReadPage(file, TopicOf(byFolder, FolderOf(file)), report) is { } page)
                    pages.Add(page);
            }
        );
        if (!files.Contains("index.md") && !refused.Any(r => r.Relative == "index.md"))
            report(ContentProblems.NoHome.At(new Place(NameOf(Path.Combine(_input, "index.md")))));
        var assets = files.Where(IsAsset).Select(f => new SourceAsset(_input, f, NameOf(Path.Combine(_input, f)))).ToList();
        return new SiteContent(site, topics, [.. pages.OrderBy(p => p.Relative, StringComparer.Ordinal)], assets)
        {
            Unread = pageFiles.Count - pages.Count + refused.Count(r => IsPage(r.Relative)),
        };
    }

    /// <summary>A page's name in problems.</summary>
    public string NameOf(string fullPath) => Path.GetRelativePath(_root, fullPath).Replace('\\', '/');

    private Topic? ReadTopic(string relative, Action<Problem> report)
    {
        if (ReadText(relative, report) is not { } yaml)
            return null;
        var name = NameOf(Path.Combine(_input, relative));
        return _memory.Read("topic", relative, yaml, tell => Topic.Parse(yaml, name, FolderOf(relative), _plugins, tell), report);
    }

    private SourcePage? ReadPage(string relative, Topic? topic, Action<Problem> report)
    {
        if (ReadText(relative, report) is not { } text)
            return null;
        var name = NameOf(Path.Combine(_input, relative));
        return _memory.Read("page", relative, (text, topic), tell => ParsePage(new FileText(name, text), relative, topic, tell), report);
    }

    private SourcePage? ParsePage(FileText source, string relative, Topic? topic, Action<Problem> report)
    {
        if (!FrontMatterSpan.Find(source.Text, out var yaml))
        {
            report(ContentProblems.NoFrontMatter.At(new Place(source.File, 1, 1)));
            return null;
        }
        var isIndex = Path.GetFileName(relative) == "index.md";
        var frontMatter = FrontMatter.Parse(source.Text[yaml], source.File, 2, topic, isIndex, _plugins, report);
        return frontMatter is null ? null : new SourcePage(source, relative, frontMatter, topic);
    }

    private string? ReadText(string relative, Action<Problem> report)
    {
        var path = Path.Combine(_input, relative);
        var name = NameOf(path);
        byte[] bytes = [];
        if (new FileInfo(path) is { Exists: true, Length: > Longest })
        {
            report(ContentProblems.TooLong.At(new Place(name), Longest.ToString("N0", CultureInfo.InvariantCulture)));
            return null;
        }
        try
        {
            bytes = WithoutMark(PlainFile.Read(_input, relative) ?? throw new FileNotFoundException("it is gone"));
            // Strict: a file in another encoding would be published as mojibake.
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            report(ContentProblems.NotUtf8.At(new Place(name, 1 + bytes.AsSpan(0, e.Index).Count((byte)'\n')), e.Index + 1));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(ContentProblems.Unreadable.At(new Place(name), e is UnauthorizedAccessException ? "access is denied" : e.Message));
            return null;
        }
    }

    // A byte order mark would shift every offset by one.
    private static byte[] WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static bool IsPage(string file) => file.EndsWith(".md", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('_');

    private static bool IsAsset(string file)
    {
        var name = Path.GetFileName(file);
        return !name.StartsWith('_') && !file.EndsWith(".md", StringComparison.Ordinal) && name != SiteSettings.FileName;
    }

    private static string FolderOf(string relative) =>
        relative.Contains('/', StringComparison.Ordinal) ? relative[..relative.LastIndexOf('/')] : "";

    private static Topic? TopicOf(Dictionary<string, Topic> topics, string folder)
    {
        while (folder.Length > 0)
        {
            if (topics.TryGetValue(folder, out var topic))
                return topic;
            folder = FolderOf(folder);
        }
        return null;
    }
}
