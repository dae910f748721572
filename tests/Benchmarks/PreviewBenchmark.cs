using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace AnswerKey.Benchmarks;

/// <summary>From saving a page to a frame that shows it in a real browser, in a preview of a site with code on every fifth page.</summary>
internal static class PreviewBenchmark
{
    private const int WarmUps = 5;

    // A task after an animation frame runs once that frame has been painted. Both clocks are this machine's.
    private const string Watch = """
        text => void (window.painted = new Promise(done => {
            const look = () => {
                if (!document.querySelector("main").textContent.includes(text)) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
            };
            const observer = new MutationObserver(look);
            observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }))
        """;

    public static async Task RunAsync(Scratch scratch, int pages, int times)
    {
        if (Scratch.Find("chromium", "google-chrome", "chrome") is not { } chromium)
        {
            Console.WriteLine("\nThe preview is measured in a browser, and there is no chromium.");
            return;
        }
        var root = scratch.PathOf("preview");
        Corpus.WriteSite(root, pages * 4 / 5);
        Blocks.WriteSite(root, pages / 5 * ExampleBenchmark.BlocksPerPage, ExampleBenchmark.BlocksPerPage);
        Directory.CreateSymbolicLink(Path.Combine(root, "theme"), Scratch.Theme);
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
        var url = $"http://localhost:{port}/";
        await UntilServedAsync(url);
        using var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        var text = Path.Combine(root, "input", Corpus.PathOf(7) + ".md");
        var texts = await EditAsync(
            await OpenAsync(browser, url + Corpus.PathOf(7) + "/"),
            text,
            times,
            (page, edit) => $"{page}\n{edit}.\n"
        );
        var code = Blocks.PageFile(root, 3);
        var codes = await EditAsync(
            await OpenAsync(browser, url + "questions-of-code/page-0003/"),
            code,
            times,
            (page, edit) => page.Replace("```csharp run\n", $"```csharp run\nConsole.WriteLine(\"{edit}\");\n", StringComparison.Ordinal)
        );
        // With its connections open, as an author would leave it.
        var stopped = ChildRun.Stop(pid);
        await browser.DisposeAsync();
        Console.WriteLine($"\n| preview of {pages} pages: from save to a frame in the browser | ms |\n| --- | ---: |");
        Console.WriteLine($"| a text is edited | {new Sample(texts).Text("0")} |");
        Console.WriteLine($"| every example of a page is edited | {new Sample(codes).Text("0")} |");
        Console.WriteLine($"| Ctrl-C until the process is gone | {stopped.Wall * 1000:0} |");
    }

    private static async Task<List<double>> EditAsync(IPage page, string file, int times, Func<string, string, string> edited)
    {
        var original = await File.ReadAllTextAsync(file);
        var taken = new List<double>();
        for (var i = 0; i < WarmUps + times; i++)
        {
            var edit = $"This is edit {i}";
            await page.EvaluateAsync(Watch, edit);
            await Task.Delay(200);
            var saved = DateTime.UtcNow - DateTime.UnixEpoch;
            await File.WriteAllTextAsync(file, edited(original, edit));
            var painted = await page.EvaluateAsync<double>("() => window.painted");
            if (i >= WarmUps)
                taken.Add(painted - saved.TotalMilliseconds);
        }
        return taken;
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, string url)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }

    private static async Task UntilServedAsync(string url)
    {
        using var http = new HttpClient();
        for (var i = 0; i < 600; i++)
        {
            try
            {
                if ((await http.GetAsync(new Uri(url))).StatusCode == HttpStatusCode.OK)
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
