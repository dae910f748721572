using System.Security.Cryptography;
using System.Text;
using AnswerKey.Site.Node;

namespace AnswerKey.Site.Output;

/// <summary>The theme's styles, scripts and fonts, published below a folder that is named after their content.</summary>
internal sealed class ThemeAssets
{
    private readonly List<(string Name, byte[] Content)> _files = [];

    private ThemeAssets(IEnumerable<(string Name, string Path)> sources, bool keepAddress)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in sources.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(path);
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
        var folder = Path.Combine(theme, "Assets");
        var own = Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), f))
            : [];
        var fonts = NodeStep
            .MathFonts.Select(f => (f.Asset, Path.Combine(theme, f.Source)))
            .Where(f => File.Exists(f.Item2));
        return new ThemeAssets(own.Concat(fonts), keepAddress);
    }

    public IEnumerable<OutputFile> Files =>
        _files.Select(f => new OutputFile(Root[1..] + f.Name, f.Content));
}
