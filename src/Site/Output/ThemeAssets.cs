using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Node;

namespace AnswerKey.Site.Output;

/// <summary>The theme's styles, scripts and fonts, published below a folder that is named after their content.</summary>
internal sealed class ThemeAssets
{
    private const string Folder = "Assets";
    private const string MainStyles = "site.css";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private ThemeAssets(IEnumerable<(string Name, byte[] Content)> sources, bool keepAddress)
    {
        foreach (var (name, content) in sources)
            _files[name] =
                name.EndsWith(".css", StringComparison.Ordinal) && _files.TryGetValue(name, out var before)
                    ? [.. before, (byte)'\n', .. content]
                    : content;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in _files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(content);
        }
        Root = keepAddress ? "/assets/preview/" : $"/assets/{Convert.ToHexStringLower(hash.GetHashAndReset())[..10]}/";
    }

    /// <summary>Where the files are published; with slashes at both ends.</summary>
    public string Root { get; }

    /// <summary>The theme's own files, then those of the plug-ins, then what the settings say. A theme without assets is a site without styles, and still a site.</summary>
    /// <param name="keepAddress">True if the address must outlast a change of a file, so that an open page can take the new one.</param>
    public static ThemeAssets Load(SiteOptions options, SiteSettings settings, bool keepAddress)
    {
        var own = InputFiles.Enumerate(options.Theme, Folder).Files.Select(f => (Name: f[(Folder.Length + 1)..], Source: f));
        var fonts = NodeStep.MathFonts.Where(f => PlainFile.Refuse(options.Theme, f.Source) is null).Select(f => (Name: f.Asset, f.Source));
        var files =
            from file in own.Concat(fonts)
            let content = PlainFile.Read(options.Theme, file.Source)
            where content is not null
            select (file.Name, content);
        return new ThemeAssets([.. files, .. options.Parts.Plugins.SelectMany(p => p.Assets()), .. Colours(settings)], keepAddress);
    }

    private static IEnumerable<(string, byte[])> Colours(SiteSettings settings)
    {
        if (settings.Accent is var (light, dark))
            yield return (
                MainStyles,
                Encoding.UTF8.GetBytes(
                    $$"""
                    :root {
                      --accent: light-dark({{light}}, {{dark}});
                      --accent-soft: color-mix(in srgb, var(--accent) 12%, var(--paper));
                      --on-accent: light-dark(#fff, #111);
                    }

                    """.ReplaceLineEndings("\n")
                )
            );
    }

    /// <summary>What lies among the assets and is not published.</summary>
    public static IEnumerable<Problem> Check(SiteOptions options) =>
        InputFiles
            .Enumerate(options.Theme, Folder)
            .Refused.Concat(
                from font in NodeStep.MathFonts
                let refusal = PlainFile.Refuse(options.Theme, font.Source)
                where refusal is not null
                select (Relative: font.Source, Refusal: refusal)
            )
            .Select(r =>
                r.Refusal.At(new Place(Path.GetRelativePath(options.Root, Path.Combine(options.Theme, r.Relative)).Replace('\\', '/')))
            );

    public IEnumerable<OutputFile> Files => _files.Select(f => new OutputFile(Root[1..] + f.Key, f.Value));
}
