using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary><c>new</c>: makes a page that verifies as it stands.</summary>
internal static class NewCommand
{
    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var question = new Argument<string>("question")
        {
            Description = "The question, as an interviewer would ask it.",
        };
        var topic = new Option<string>("--topic", "-t")
        {
            Description = "The folder of the topic, such as convolution.",
            HelpName = "folder",
            Required = true,
        };
        topic.CompletionSources.Add(context => TopicsOf(site.Read(context.ParseResult)));
        var level = new Option<string>("--level", "-l")
        {
            Description =
                "How much a reader is expected to know: beginner, intermediate or expert.",
            HelpName = "level",
            DefaultValueFactory = _ => "beginner",
        };
        level.AcceptOneOf("beginner", "intermediate", "expert");
        var command = new Command(
            "new",
            "Makes a question page that verifies as it stands, ready to be written."
        );
        command.Arguments.Add(question);
        command.Options.Add(topic);
        command.Options.Add(level);
        site.AddTo(command);
        command.SetAction(result =>
            Run(
                site.Read(result),
                result.GetValue(question)!.Trim(),
                result.GetValue(topic)!,
                result.GetValue(level)!,
                terminal(result)
            )
        );
        return command;
    }

    private static IEnumerable<CompletionItem> TopicsOf(SiteOptions options) =>
        Directory.Exists(options.Input)
            ? new ContentReader(options.Root, options.Input)
                .Read(options.Settings, _ => { })
                .Topics.Where(t => t.Questions)
                .Select(t => new CompletionItem(t.Folder))
            : [];

    private static int Run(
        SiteOptions options,
        string question,
        string topic,
        string level,
        Terminal terminal
    )
    {
        SiteBuilder.CheckFolders(options);
        var content = new ContentReader(options.Root, options.Input).Read(
            options.Settings,
            _ => { }
        );
        var topics = content.Topics.Where(t => t.Questions).ToList();
        if (topics.Find(t => t.Folder == topic.Trim('/')) is not { } found)
        {
            var hint = NearestName.Hint(topic, topics.Select(t => t.Folder));
            var known =
                topics.Count == 0
                    ? "There is none yet: make a folder with a _directory.yml that says 'Title: …' and 'Questions: true'"
                    : "The topics are: " + string.Join(", ", topics.Select(t => t.Folder));
            throw new SiteException(
                $"there is no topic '{topic}'{(hint is null ? "." : "; " + hint)} {known}"
            );
        }
        var slug = Slug(question);
        if (slug.Length == 0)
            throw new SiteException(
                $"'{question}' holds no Latin letter or digit to name a file after: write the file by hand, or ask in English and change the Title"
            );
        var path = Path.Combine(options.Input, found.Folder, slug + ".md");
        if (File.Exists(path) || content.Pages.Any(p => p.Xref == slug))
            throw new SiteException(
                $"there is already a page '{slug}': ask something else, or edit it"
            );
        var last = content
            .Pages.Where(p => p.Topic == found && !p.IsIndex)
            .Select(p => p.FrontMatter.Order)
            .DefaultIfEmpty(0)
            .Max();
        PlainFile.WriteText(
            options.Input,
            $"{found.Folder}/{slug}.md",
            Text(question, level, last + 10)
        );
        terminal.WriteLine(
            Path.GetRelativePath(options.Root, path).Replace('\\', '/'),
            TerminalStyle.Place
        );
        terminal.Tell("it verifies as it stands; 'dotnet run -- preview' shows it while you write");
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

    // YAML reads a double-quoted text as JSON does.
    private static string Quoted(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";

    private static string Text(string question, string level, int order) =>
        $"""
            ---
            Title: {Quoted(question)}
            Description: "One sentence for search results and link previews."
            Level: {level}
            Order: {order.ToString(CultureInfo.InvariantCulture)}
            Tags: []
            ---

            ## Answer

            Two or three sentences that one could say in an interview. A computed value is a claim: the sum is [6](check:sum).

            ## Why

            The depth behind the answer, with a formula such as $s = \sum_i x_i$ where it carries the point.

            ## Proof

            ```csharp run
            double[] x = [1, 2, 3];
            var sum = x.Sum();
            sum
            ```
            ```output
            6
            ```

            ## Follow-ups

            - What would an interviewer ask next?

            """;
}
