using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary><c>new</c>: makes a page that verifies as it stands.</summary>
internal static class NewCommand
{
    public static Command Create(SiteArguments site, SiteParts parts, Func<ParseResult, Terminal> terminal)
    {
        var template = parts.Plugins.Select(p => p.Template).FirstOrDefault(t => t is not null) ?? PageTemplate.Plain;
        var title = new Argument<string>("title") { Description = $"The {parts.Noun.One}, as a reader will find it." };
        var topic = new Option<string>("--topic", "-t")
        {
            Description = "The folder of the topic, such as convolution.",
            HelpName = "folder",
            Required = true,
        };
        topic.CompletionSources.Add(context =>
            TopicsOf(site.Read(context.ParseResult), template).Select(t => new CompletionItem(t.Folder))
        );
        var options = template.Options.Select(Choice).ToList();
        var command = new Command("new", "Makes a page that verifies as it stands, ready to be written.");
        command.Arguments.Add(title);
        command.Options.Add(topic);
        foreach (var option in options)
            command.Options.Add(option);
        site.AddTo(command);
        command.SetAction(result =>
            Run(
                site.Read(result),
                template,
                result.GetValue(title)!.Trim(),
                result.GetValue(topic)!,
                [.. options.Select(o => result.GetValue(o)!)],
                terminal(result)
            )
        );
        return command;
    }

    private static Option<string> Choice(TemplateOption asked)
    {
        var option = new Option<string>("--" + asked.Name, "-" + asked.Name[0])
        {
            Description = asked.Description,
            HelpName = asked.Name,
            DefaultValueFactory = _ => asked.Words[0],
        };
        option.AcceptOneOf([.. asked.Words]);
        return option;
    }

    private static SiteContent Read(SiteOptions options) =>
        new ContentReader(options.Root, options.Input, options.Parts.Plugins).Read(options.Settings, _ => { });

    private static IEnumerable<Topic> TopicsOf(SiteOptions options, PageTemplate template) =>
        Directory.Exists(options.Input) ? Read(options).Topics.Where(template.FitsFolder) : [];

    private static int Run(
        SiteOptions options,
        PageTemplate template,
        string title,
        string topic,
        IReadOnlyList<string> words,
        Terminal terminal
    )
    {
        SiteBuilder.CheckFolders(options);
        var content = Read(options);
        var topics = content.Topics.Where(template.FitsFolder).ToList();
        if (topics.Find(t => t.Folder == topic.Trim('/')) is not { } found)
        {
            var hint = NearestName.Hint(topic, topics.Select(t => t.Folder));
            var known =
                topics.Count == 0
                    ? "There is none yet: make a folder with a _directory.yml that says 'Title: …'"
                    : "The topics are: " + string.Join(", ", topics.Select(t => t.Folder));
            throw new SiteException($"there is no topic '{topic}'{(hint is null ? "." : "; " + hint)} {known}");
        }
        var slug = Slug(title);
        if (slug.Length == 0)
            throw new SiteException(
                $"'{title}' holds no Latin letter or digit to name a file after: write the file by hand, or ask in English and change the Title"
            );
        var path = Path.Combine(options.Input, found.Folder, slug + ".md");
        if (File.Exists(path) || content.Pages.Any(p => p.Xref == slug))
            throw new SiteException($"there is already a page '{slug}': ask something else, or edit it");
        if (content.Pages.FirstOrDefault(p => p.FrontMatter.Title.Equals(title, StringComparison.OrdinalIgnoreCase)) is { } same)
            throw new SiteException($"{same.File} has that title already: ask something else, or edit it");
        var last = content.Pages.Where(p => p.Topic == found && !p.IsIndex).Select(p => p.FrontMatter.Order).DefaultIfEmpty(0).Max();
        PlainFile.WriteText(options.Input, $"{found.Folder}/{slug}.md", template.Text(title, last + 10, words));
        terminal.WriteLine(Path.GetRelativePath(options.Root, path).Replace('\\', '/'), TerminalStyle.Place);
        terminal.Tell($"it verifies as it stands; '{options.Parts.Command} preview' shows it while you write");
        return ExitCodes.Success;
    }

    private static string Slug(string question)
    {
        var slug = new StringBuilder();
        foreach (var c in question.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (
                slug.Length > 0
                && slug[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && c is not ('\'' or '’')
            )
                slug.Append('-');
        }
        const int longest = 60;
        var text = slug.ToString().Trim('-');
        return text.Length <= longest ? text : text[..text.LastIndexOf('-', longest)];
    }
}
