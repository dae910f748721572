using System.Diagnostics;
using System.IO.Compression;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Preview;
using Microsoft.Playwright;
using Xunit;

namespace AnswerKey.Tests.Browser;

[CollectionDefinition(nameof(BrowserSite))]
public sealed class BrowserCollection : ICollectionFixture<BrowserSite>;

/// <summary>The real site, built once, served as the preview serves it (with the headers of the published one), and a browser to look at it.</summary>
public sealed class BrowserSite : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>A page of every template; the last one is the host's "not found".</summary>
    public static readonly string[] Templates =
    [
        "/",
        "/convolution/",
        "/convolution/max-pooling/",
        "/activations/softmax/",
        "/activations/tanh-or-sigmoid/",
        "/writing-a-page/",
        "/questions/",
        "/levels/beginner/",
        "/tags/gradients/",
        "/practice/",
        "/practice/sheet/",
        "/what-is-proved/",
        "/glossary/",
        "/nowhere/",
    ];

    private IPlaywright? _playwright;
    private PreviewServer? _server;

    public IBrowser Browser { get; private set; } = null!;

    public string Url { get; private set; } = "";

    internal SiteBuild Build { get; private set; } = null!;

    /// <summary>The path of every page that is published.</summary>
    internal IEnumerable<string> Pages =>
        Build.Output.Files.Keys.Where(f => f.EndsWith("index.html", StringComparison.Ordinal)).Select(f => "/" + f[..^"index.html".Length]);

    public async Task InitializeAsync()
    {
        var options = SiteOptions.For(Repository.Root) with { Parts = TestSite.Parts };
        using var builder = new SiteBuilder(options, BuildMode.Publish);
        Build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        Assert.DoesNotContain(Build.Problems, p => p.Severity == Severity.Error);
        _server = new PreviewServer(FreePort(), accept: null, withClient: false);
        await _server.StartAsync(CancellationToken.None);
        _server.Show(Build);
        Url = $"http://localhost:{_server.Port}";
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = await Chromium.FindAsync(),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ],
            }
        );
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Opens a page of the site.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public async Task<IPage> OpenAsync(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(Url + path);
        return page;
    }

    /// <summary>How many bytes a host sends for these, which compresses what it sends.</summary>
    internal static int Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return Math.Min(content.Length, target.ToArray().Length);
    }

    internal static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Finds a browser: an installed one, else one that an npm package carries.</summary>
internal static class Chromium
{
    private static readonly string[] _names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"];

    public static async Task<string> FindAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var installed = _names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return installed ?? await UnpackAsync();
    }

    // The package holds the browser itself, compressed; its own function unpacks it and says where to.
    private static async Task<string> UnpackAsync()
    {
        var folder = Path.Combine(Repository.Root, "tests", "obj", "chromium");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), """{ "private": true, "type": "module" }""");
        await RunAsync(folder, "npm", "install", "--no-audit", "--no-fund", "--save-exact", "@sparticuz/chromium@147.0.0");
        const string Script = "import c from '@sparticuz/chromium'; console.log(await c.executablePath());";
        await File.WriteAllTextAsync(Path.Combine(folder, "find.mjs"), Script);
        return (await RunAsync(folder, "node", "find.mjs")).Trim();
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
            )!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, Missing);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException(Missing);
        }
    }

    private const string Missing =
        "the browser tests need Chrome or Chromium on the PATH ('apt-get install chromium'), or Node with npm to fetch one";
}
