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

    private readonly List<(string Name, byte[] Content)> _files = [];

    private ThemeAssets(
        string theme,
        IEnumerable<(string Name, string Source)> sources,
        bool keepAddress
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, source) in sources.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            if (PlainFile.Read(theme, source) is not { } content)
                continue;
            _files.Add((name, content));
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(content);
        }
        Root = keepAddress
            ? "/assets/preview/"
            : $"/assets/{Convert.ToHexStringLower(hash.GetHashAndReset())[..10]}/";
    }

    /// <summary>Where the files are published; with slashes at both ends.</summary>
    public string Root { get; }

    /// <param name="theme">The theme's folder. A site whose theme has no assets is a site without styles, and still a site.</param>
    /// <param name="keepAddress">True if the address must outlast a change of a file, so that an open page can take the new one.</param>
    public static ThemeAssets Load(string theme, bool keepAddress)
    {
        var own = InputFiles
            .Enumerate(theme, Folder)
            .Files.Select(f => (f[(Folder.Length + 1)..], f));
        var fonts = NodeStep
            .MathFonts.Where(f => PlainFile.Refuse(theme, f.Source) is null)
            .Select(f => (f.Asset, f.Source));
        return new ThemeAssets(theme, own.Concat(fonts), keepAddress);
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
                PlainFile.Report(
                    Path.GetRelativePath(options.Root, Path.Combine(options.Theme, r.Relative))
                        .Replace('\\', '/'),
                    r.Refusal
                )
            );

    public IEnumerable<OutputFile> Files =>
        _files.Select(f => new OutputFile(Root[1..] + f.Name, f.Content));
}
