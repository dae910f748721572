using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Node;

/// <summary>
/// A Node process that answers one line of JSON with one line of JSON. Whatever befalls it, asking ends: with an answer, with a
/// <see cref="NodeException"/> or with the cancellation.
/// </summary>
internal sealed class NodeProcess : IDisposable
{
    private const int ErrorTail = 600;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    /// <exception cref="NodeException">The program could not be started.</exception>
    public NodeProcess(string node, string theme)
    {
        var start = new ProcessStartInfo(node, ["build/step.mjs"])
        {
            WorkingDirectory = theme,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A byte order mark would be the first character of the first request.
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            _process = ChildProcess.Start(start);
        }
        catch (Win32Exception)
        {
            throw new NodeException(PageProblems.NodeMissing.At(default, node));
        }
        // Unread errors would fill their pipe and stop the process.
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
                if (_errors.Length > 2 * ErrorTail)
                    _errors.Remove(0, _errors.Length - ErrorTail);
            }
        };
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>Only one request may be on its way at a time.</summary>
    /// <exception cref="NodeException">The process ended, took longer than <paramref name="timeout"/>, or reported an error.</exception>
    public async Task<JsonElement> AskAsync(object request, TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        string? line;
        try
        {
            var text = JsonSerializer.Serialize(request, _options);
            await _process.StandardInput.WriteLineAsync(text.AsMemory(), limit.Token);
            await _process.StandardInput.FlushAsync(limit.Token);
            line = await _process.StandardOutput.ReadLineAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new NodeException(
                PageProblems.NodeTimedOut.At(default, timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture))
            );
        }
        // The pipe breaks when the process ends while it is written to.
        catch (IOException)
        {
            line = null;
        }
        if (line is null)
            throw await EndedAsync();
        return Answer(line);
    }

    public void Dispose()
    {
        try
        {
            // Pagefind runs as a child of its own.
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in this moment: there is nothing left to end.
        }
        _process.Dispose();
    }

    private static JsonElement Answer(string line)
    {
        try
        {
            using var answer = JsonDocument.Parse(line);
            return answer.RootElement.TryGetProperty("error", out var error)
                ? throw new NodeException(PageProblems.NodeReports.At(default, error.GetString() ?? "the Node step failed"))
                : answer.RootElement.GetProperty("value").Clone();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new NodeException(PageProblems.NodeBabbles.At(default));
        }
    }

    private async Task<NodeException> EndedAsync()
    {
        // Waits for the last lines of its errors too, which a child of its may keep open.
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2)))
            await _process.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        string tail;
        lock (_errors)
            tail = _errors.ToString().Trim();
        var code = _process.HasExited ? $" with code {_process.ExitCode}" : "";
        return new NodeException(PageProblems.NodeEnded.At(default, code) with { Detail = tail.Length > 0 ? tail : null });
    }
}

/// <summary>Never leaves <see cref="NodeStep"/>, which makes a problem of it.</summary>
/// <param name="problem">Without its place.</param>
internal sealed class NodeException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem => problem;
}
