using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;

namespace AnswerKey.Tests;

/// <summary>The real preview command on a site, in a process of its own.</summary>
internal sealed class RunningPreview : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly HttpClient _http;

    private RunningPreview(TestSite site, string[] more)
    {
        var port = FreePort();
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var argument in (string[])[Repository.Program, "preview", "--port", $"{port}", "--root", site.Root, "--no-search", .. more]
        )
            info.ArgumentList.Add(argument);
        Url = $"http://localhost:{port}";
        _http = new HttpClient { BaseAddress = new Uri(Url) };
        _process = Process.Start(info)!;
        _process.OutputDataReceived += (_, e) => _lines.Enqueue(e.Data ?? "");
        _process.ErrorDataReceived += (_, e) => _lines.Enqueue(e.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Url { get; }

    public string Output => string.Join('\n', _lines);

    public HttpClient Http => _http;

    /// <summary>Starts a preview and waits until it shows its first build.</summary>
    public static async Task<RunningPreview> StartAsync(TestSite site, params string[] more)
    {
        var preview = Start(site, more);
        await preview.UntilAsync("/", home => home is not null);
        return preview;
    }

    /// <summary>Starts a preview and does not wait for anything.</summary>
    public static RunningPreview Start(TestSite site, params string[] more) => new(site, more);

    /// <summary>Asks for a page until it is as wanted.</summary>
    /// <param name="isWanted">Given the page's HTML, or null if there is no such page.</param>
    public async Task UntilAsync(string path, Func<string?, bool> isWanted)
    {
        string? last = null;
        for (var i = 0; i < 600; i++)
        {
            try
            {
                using var answer = await _http.GetAsync(path);
                last = answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : null;
                if ((int)answer.StatusCode is 200 or 404 && isWanted(last))
                    return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not listening yet.
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"{path} stayed {last ?? "absent"}\n{Output}");
    }

    /// <summary>Ends the preview as Ctrl-C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        // Not SIGINT: a process started by a shell in the background ignores that, and all its children do.
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _http.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
