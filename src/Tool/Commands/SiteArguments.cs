using System.CommandLine;
using System.CommandLine.Parsing;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Tool.Options;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary>The options that every verb shares; they mean what they mean in Statiq.</summary>
internal sealed class SiteArguments
{
    private readonly Option<DirectoryInfo?> _root = new("--root", "-r")
    {
        Description = "The site's root folder (default: the current one).",
        HelpName = "folder",
    };
    private readonly Option<DirectoryInfo?> _input = new("--input", "-i")
    {
        Description = "The content folder (default: input).",
        HelpName = "folder",
    };
    private readonly Option<DirectoryInfo?> _output = new("--output", "-o")
    {
        Description = "The folder to publish into (default: output).",
        HelpName = "folder",
    };
    private readonly Option<string[]> _settings = new("--setting", "-s")
    {
        Description = "Sets or overrides a setting, as in -s Url=https://example.org.",
        HelpName = "key=value",
    };
    private readonly Option<bool> _noCache = new("--nocache") { Description = "Runs every example anew, whatever the cache knows." };
    private readonly Option<bool> _noSearch = new("--no-search")
    {
        Description = "Makes neither the search index nor the link images.",
        Hidden = true,
    };
    private readonly LogLevelOption _logLevel = new();

    private readonly SiteParts _parts;

    public SiteArguments(SiteParts parts)
    {
        _parts = parts;
        _settings.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
                result.AddError($"'{token.Value}' is not of the form key=value");
        });
    }

    /// <summary>The pages that a verb is for.</summary>
    public static Argument<string[]> Paths(string description = "Pages or folders; all pages if none is named.")
    {
        var paths = new Argument<string[]>("paths") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        // What takes any number of words takes a mistyped option too.
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is not { Value: var option })
                return;
            var known = ((CommandResult)result.Parent!).Command.Options.SelectMany(o => o.Aliases.Append(o.Name));
            result.AddError($"'{option}' is not an option" + (NearestName.Hint(option, known) is { } hint ? "; " + hint : ""));
        });
        return paths;
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _root, _input, _output, _settings, _noCache, _noSearch, _logLevel.Option })
            command.Options.Add(option);
    }

    /// <inheritdoc cref="LogLevelOption.Heard"/>
    public Terminal Heard(ParseResult result, Terminal terminal) => _logLevel.Heard(result, terminal);

    public SiteOptions Read(ParseResult result)
    {
        var rootPath = Path.TrimEndingDirectorySeparator(
            Path.GetFullPath(result.GetValue(_root)?.FullName ?? Directory.GetCurrentDirectory())
        );
        var usual = SiteOptions.For(rootPath);
        return usual with
        {
            Parts = _parts,
            Theme = !Directory.Exists(usual.Theme) && _parts.ThemeFolder is { } theme ? theme : usual.Theme,
            Input = FolderOf(result.GetValue(_input), usual.Input),
            Output = FolderOf(result.GetValue(_output), usual.Output),
            Settings = Pairs(result.GetValue(_settings) ?? []),
            UseCache = !result.GetValue(_noCache),
            WithSearch = !result.GetValue(_noSearch),
            NoIndex = Environment.GetEnvironmentVariable("CONTEXT") is { Length: > 0 } context && context != "production",
        };
    }

    private static string FolderOf(DirectoryInfo? given, string usual) => Path.TrimEndingDirectorySeparator(given?.FullName ?? usual);

    private static Dictionary<string, string> Pairs(string[] settings)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            pairs[setting[..equals]] = setting[(equals + 1)..];
        }
        return pairs;
    }
}
