using System.CommandLine;
using System.Globalization;
using AnswerKey.Site.Build;
using AnswerKey.Site.Preview;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary><c>preview</c>: the same build, served from memory and kept up to date.</summary>
internal static class PreviewCommand
{
    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port to serve on.",
            HelpName = "number",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsPort(token.Value))
                result.AddError($"'{token.Value}' is no port: choose one from 1 to 65535");
        });
        var noAccept = new Option<bool>("--no-accept") { Description = "Never writes to a page, whatever the browser asks." };
        var command = new Command(
            "preview",
            "Serves the site on http://localhost:5080, rebuilds it when a file changes and updates the browser."
        );
        command.Options.Add(port);
        command.Options.Add(noAccept);
        site.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                RunAsync(site.Read(result), result.GetValue(port), !result.GetValue(noAccept), terminal(result), cancellation)
        );
        return command;
    }

    private static bool IsPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static async Task<int> RunAsync(
        SiteOptions options,
        int port,
        bool mayAccept,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        // The command line listens for Ctrl-C once this method has first returned.
        await Task.Yield();
        SiteBuilder.CheckFolders(options);
        using var builder = new SiteBuilder(options, BuildMode.Preview);
        using var watcher = new ChangeWatcher([options.Input, Path.Combine(options.Theme, "Assets")], ComponentFolders(options));
        SiteBuild? build = null;
        await using var server = new PreviewServer(port, mayAccept ? (file, line) => Accept(options, build, file, line) : null);
        await server.StartAsync(cancellation);
        terminal.Tell($"serving http://localhost:{port} (Ctrl-C ends it)");
        try
        {
            while (true)
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                try
                {
                    build = await builder.BuildAsync(terminal.Progress, cancellation);
                    server.Show(build);
                    terminal.Progress("");
                    ProblemPrinter.Print(terminal, build.Problems);
                    Verdict.Tell(terminal, build, clock.Elapsed);
                    // All outcomes may have come from the cache; the next edit would then wait for the compiler to start.
                    if (build.Blocks > 0)
                        builder.WarmUp();
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // A file went away between being listed and being read: its own change is about to be told.
                    terminal.Progress("");
                    terminal.WriteLine(e.Message, TerminalStyle.Error);
                }
                while (!await IsWorthABuildAsync(options, watcher, server, terminal, cancellation)) { }
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Success;
        }
    }

    // The theme's own, and those of the site's program where they usually lie; not what was built of them.
    private static IEnumerable<string> ComponentFolders(SiteOptions options) =>
        new[] { options.Theme, Path.Combine(options.Root, "src") }
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(f => Path.GetFileName(f) is not ("node_modules" or "bin" or "obj" or "build" or "Assets"));

    private static async Task<bool> IsWorthABuildAsync(
        SiteOptions options,
        ChangeWatcher watcher,
        PreviewServer server,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var changed = await watcher.NextAsync(cancellation);
        if (changed.FirstOrDefault(ChangeWatcher.IsCompiled) is not { } component)
            return true;
        var name = Path.GetRelativePath(options.Root, component).Replace('\\', '/');
        terminal.WriteLine($"{name} changed: restart the preview to see it", TerminalStyle.Warning);
        server.AskForRestart(name);
        return !changed.All(ChangeWatcher.IsCompiled);
    }

    private static string? Accept(SiteOptions options, SiteBuild? build, string file, int line)
    {
        if (build?.Pages.FirstOrDefault(p => p.File == file) is not { } page)
            return "there is no such page";
        return PageAcceptance.AcceptLine(options.Input, page, line);
    }
}
