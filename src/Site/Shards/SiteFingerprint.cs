using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Shards;

/// <summary>
/// All that the split and the checks of a site depend on, as one hash that is the same on every machine: the input's files byte for
/// byte, the measured costs, the settings of the command line, and the commit that Answer Key was built from.
/// </summary>
internal static class SiteFingerprint
{
    public static string Of(SiteOptions options)
    {
        var text = new StringBuilder();
        Add("program", ProgramVersion());
        foreach (var (key, value) in options.Settings.OrderBy(s => s.Key, StringComparer.Ordinal))
            Add("setting " + key, value);
        Add(PageCosts.Name, HashOf(options.Root, PageCosts.Name));
        foreach (var file in InputFiles.Enumerate(options.Input).Files)
            Add(file, HashOf(options.Input, file));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        void Add(string name, string value) =>
            text.Append(name).Append('\0').Append(value).Append('\0');
    }

    // Ends in '+' and the commit. The name of the runtime is left out: shards may run on different systems.
    private static string ProgramVersion() =>
        typeof(SiteFingerprint)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    private static string HashOf(string folder, string file) =>
        PlainFile.Read(folder, file) is { } bytes
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))
            : "";
}
