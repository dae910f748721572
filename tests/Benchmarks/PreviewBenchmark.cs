using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AnswerKey.Benchmarks;

/// <summary>From saving a page to the event that tells the browser, in a preview of a site with code on every fifth page.</summary>
internal static class PreviewBenchmark
{
    public static async Task RunAsync(Scratch scratch, int pages, int times)
    {
        var root = scratch.PathOf("preview");
        Corpus.WriteSite(root, pages * 4 / 5);
        Blocks.WriteSite(
            root,
            pages / 5 * ExampleBenchmark.BlocksPerPage,
            ExampleBenchmark.BlocksPerPage
        );
        var port = FreePort();
        var pid = ChildRun.Start(
            scratch.PathOf("preview.txt"),
            "dotnet",
            Scratch.SiteProgram,
            "preview",
            "--no-search",
            "--root",
            root,
            "--port",
            $"{port}"
        );
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        await UntilServedAsync(http);
        using var events = new StreamReader(await http.GetStreamAsync("_preview/events"));
        await NextAsync(events);
        var text = Path.Combine(root, "input", Corpus.PathOf(7) + ".md");
        var code = Blocks.PageFile(root, 3);
        var original = await File.ReadAllTextAsync(code);
        var texts = new List<double>();
        var codes = new List<double>();
        for (var i = 0; i < times + 5; i++)
        {
            var forText = await SaveAsync(
                events,
                text,
                await File.ReadAllTextAsync(text) + $"\nEdit {i}.\n"
            );
            var forCode = await SaveAsync(
                events,
                code,
                original.Replace(
                    "```csharp run\n",
                    $"```csharp run\nConsole.WriteLine({i});\n",
                    StringComparison.Ordinal
                )
            );
            if (i < 5)
                continue;
            texts.Add(forText);
            codes.Add(forCode);
        }
        var stopped = ChildRun.Stop(pid);
        Console.WriteLine(
            $"\n| preview of {pages} pages: from save to event | ms |\n| --- | ---: |"
        );
        Console.WriteLine($"| a text is edited | {new Sample(texts).Text("0")} |");
        Console.WriteLine($"| an example is edited | {new Sample(codes).Text("0")} |");
        Console.WriteLine($"| Ctrl-C until the process is gone | {stopped.Wall * 1000:0} |");
    }

    private static async Task<double> SaveAsync(StreamReader events, string file, string text)
    {
        await Task.Delay(200);
        var clock = Stopwatch.StartNew();
        await File.WriteAllTextAsync(file, text);
        while (!(await NextAsync(events)).Contains("\"pages\"", StringComparison.Ordinal)) { }
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<string> NextAsync(StreamReader events)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var line = await events.ReadLineAsync(limit.Token);
            if (line is null)
                throw new InvalidOperationException("the preview ended");
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return line;
        }
    }

    private static async Task UntilServedAsync(HttpClient http)
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                if ((await http.GetAsync("")).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("the preview did not begin to serve");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
