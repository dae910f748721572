using System.CommandLine;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Renaming;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary><c>rename</c>: gives a page another name or topic, and takes along what leads to it.</summary>
internal static class RenameCommand
{
    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var old = new Argument<string>("old") { Description = "The page's file, address or xref, such as output-size." };
        var wanted = new Argument<string>("new")
        {
            Description = "Its new name, such as size; or its new topic, such as pooling/; or both, such as pooling/size.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would change and writes nothing." };
        var command = new Command("rename", "Renames or moves a page: links to and from it follow, and its old address redirects to it.");
        command.Arguments.Add(old);
        command.Arguments.Add(wanted);
        command.Options.Add(dryRun);
        site.AddTo(command);
        command.SetAction(result =>
            Run(site.Read(result), result.GetValue(old)!, result.GetValue(wanted)!, result.GetValue(dryRun), terminal(result))
        );
        return command;
    }

    private static int Run(SiteOptions options, string old, string wanted, bool dryRun, Terminal terminal)
    {
        SiteBuilder.CheckFolders(options);
        var problems = new ProblemList();
        var content = new ContentReader(options.Root, options.Input, options.Parts.Plugins).Read(options.Settings, problems.Add);
        if (content.Unread > 0)
        {
            ProblemPrinter.Print(terminal, problems.Sorted());
            terminal.WriteLine("nothing was renamed: a page that cannot be read may link to this one", TerminalStyle.Error);
            return ExitCodes.Problems;
        }
        if (PageNames.Find(content, old) is not { } page)
        {
            var hint = NearestName.Hint(old, content.Pages.SelectMany(PageNames.Of));
            throw new SiteException($"there is no page '{old}'" + (hint is null ? "" : "; " + hint));
        }
        var rename = PageRename.Plan(options, content, page, FileOf(options, page, wanted));
        if (!dryRun)
            rename.Carry(options);
        Print(options, rename, terminal);
        var others = rename.Files.Count(f => f.Relative != page.Relative);
        terminal.Tell(
            dryRun ? "nothing is written yet"
                : others == 0 ? "renamed"
                : $"renamed, and {Verdict.Counted(others, "other file")} changed",
            TerminalStyle.Good
        );
        return ExitCodes.Success;
    }

    private static void Print(SiteOptions options, PageRename rename, Terminal terminal)
    {
        var to = Path.GetRelativePath(options.Root, Path.Combine(options.Input, rename.To)).Replace('\\', '/');
        terminal.WriteLine($"{rename.Page.File} → {to}", TerminalStyle.Place);
        foreach (var file in rename.Files)
        foreach (var relink in file.Relinks)
        {
            terminal.Write($"{relink.Place}: ", TerminalStyle.Place);
            var before = relink.Before.Length == 0 ? "" : relink.Before.ReplaceLineEndings(" ") + " → ";
            terminal.WriteLine(before + relink.Edit.Text.ReplaceLineEndings(" ").Trim());
        }
    }

    /// <returns>Relative to the input folder.</returns>
    private static string FileOf(SiteOptions options, SourcePage page, string wanted)
    {
        var name = Path.GetFileName(page.Relative);
        var folder = page.Relative[..Math.Max(0, page.Relative.Length - name.Length - 1)];
        var input = Path.GetRelativePath(options.Root, options.Input).Replace('\\', '/') + "/";
        var path = wanted.Replace('\\', '/');
        var isOfFile = path.EndsWith(".md", StringComparison.Ordinal);
        if (path.StartsWith(input, StringComparison.Ordinal))
            path = path[input.Length..];
        var isOfFolder = !isOfFile && Directory.Exists(Path.Combine(options.Input, path.Trim('/')));
        path = path.Trim('/');
        if (path.Length == 0 || path.Split('/').Any(part => part is "" or "." or ".."))
            throw new SiteException($"'{wanted}' is no name: write a slug, a topic with a slash behind it, or a path below {input}");
        if (isOfFolder)
            return $"{path}/{name}";
        if (!isOfFile)
            path += ".md";
        if (!path.Contains('/', StringComparison.Ordinal) && !wanted.Contains('/', StringComparison.Ordinal))
            return folder.Length == 0 ? path : $"{folder}/{path}";
        var into = path[..Math.Max(0, path.LastIndexOf('/'))];
        if (Directory.Exists(Path.Combine(options.Input, into)))
            return path;
        var folders = Directory
            .EnumerateDirectories(options.Input, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(options.Input, f).Replace('\\', '/'));
        var hint = NearestName.Hint(into, folders) ?? "make it first, with a _directory.yml that says 'Title: …'";
        throw new SiteException($"there is no folder '{into}'; {hint}");
    }
}
