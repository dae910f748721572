using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;

namespace AnswerKey.Site.Preview;

/// <summary>Serves a build that lives in memory, to this machine only, and tells its browsers when it changed.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const string AcceptName = "accept";

    private readonly WebApplication _app;
    private readonly LiveReload _reload = new();
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly Func<string, int, string?>? _accept;
    private readonly bool _withClient;
    private volatile SiteBuild? _current;
    private volatile string? _outdated;
    private int _version;

    /// <param name="accept">Rewrites the claims of a file's line to what was computed and returns null, or why not; null if the preview must not write.</param>
    /// <param name="withClient">False to serve the pages exactly as they are published.</param>
    public PreviewServer(int port, Func<string, int, string?>? accept, bool withClient = true)
    {
        _accept = accept;
        _withClient = withClient;
        Port = port;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port);
        });
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        _app = builder.Build();
        _app.Lifetime.ApplicationStopping.Register(_reload.Close);
        _app.Run(AnswerAsync);
    }

    public int Port { get; }

    /// <exception cref="SiteException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await _app.StartAsync(cancellation);
        }
        catch (IOException)
        {
            throw new SiteException($"port {Port} is taken: stop the other preview, or choose another with --port");
        }
    }

    /// <summary>Serves another build from now on, and tells the browsers which pages differ.</summary>
    public void Show(SiteBuild build)
    {
        var before = _current;
        _current = build;
        if (before is null)
            return;
        var changed = build
            .Output.Files.Where(f => !before.Output.Files.TryGetValue(f.Key, out var old) || !old.IsSameAs(f.Value))
            .Select(f => f.Key)
            .Concat(before.Output.Files.Keys.Where(k => !build.Output.Files.ContainsKey(k)))
            .ToList();
        var number = Interlocked.Increment(ref _version);
        if (changed.Any(f => f.EndsWith(".js", StringComparison.Ordinal) && !f.StartsWith("pagefind/", StringComparison.Ordinal)))
            Send(new { kind = "reload" });
        var styles = changed.Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Select(f => $"{build.BasePath}/{f}").ToList();
        if (styles.Count > 0)
            Send(
                new
                {
                    kind = "styles",
                    version = number,
                    styles,
                }
            );
        var urls = changed
            .Where(f => f.EndsWith("index.html", StringComparison.Ordinal))
            .Select(f => build.BasePath + UrlPath.OfFile(f[..^"index.html".Length]).Value);
        Send(new { kind = "pages", urls });
    }

    /// <summary>Tells the browsers that they see an old site, and will until somebody starts the preview anew.</summary>
    /// <param name="because">The file that changed.</param>
    public void AskForRestart(string because)
    {
        _outdated = because;
        Send(new { kind = "pages", urls = Array.Empty<string>() });
    }

    public async ValueTask DisposeAsync()
    {
        _reload.Close();
        await _app.StopAsync(TimeSpan.FromMilliseconds(500));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!IsThisMachine(context.Request.Host.Host))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        foreach (var (header, value) in HostFiles.Headers)
            context.Response.Headers[header] = value;
        context.Response.Headers.CacheControl = "no-cache";
        var path = context.Request.Path.Value ?? "/";
        var root = _current?.BasePath ?? "";
        var name = path.StartsWith(PreviewPages.Prefix, StringComparison.Ordinal) ? path[PreviewPages.Prefix.Length..] : null;
        string[] methods = name is AcceptName ? [HttpMethods.Post] : [HttpMethods.Get, HttpMethods.Head];
        if (!methods.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", methods);
        }
        else if (name is null && (path == "/" || path == root) && root.Length > 0)
            context.Response.Redirect(root + "/");
        else if (name is null)
            await AnswerFileAsync(context, root, path);
        else if (IsFromElsewhere(context.Request))
            await RefuseAsync(context);
        else
            await AnswerPreviewAsync(context, name);
    }

    // Another site's page may not reach the preview under a name of its own (DNS rebinding).
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // A browser says where a page comes from that asks; who is no browser may ask.
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != OriginOf(request));

    private static string OriginOf(HttpRequest request) => $"http://{request.Host}";

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("refused");
    }

    private async Task AnswerFileAsync(HttpContext context, string root, string path)
    {
        if (_current?.Output is not { } output)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync("the first build is under way; reload in a moment");
            return;
        }
        var file = path.StartsWith(root + "/", StringComparison.Ordinal) ? PreviewPages.FileFor(output, path[root.Length..]) : null;
        if (
            file is not null
            && !path.EndsWith('/')
            && file.EndsWith("/index.html", StringComparison.Ordinal)
            && !path.EndsWith(".html", StringComparison.Ordinal)
        )
        {
            context.Response.Redirect(UrlPath.OfFile(path[1..] + "/").Value);
            return;
        }
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = "404.html";
        }
        if (!output.Files.TryGetValue(file, out var found))
            return;
        var bytes = found.ToBytes();
        context.Response.ContentType = PreviewPages.ContentType(file);
        if (_withClient && file.EndsWith(".html", StringComparison.Ordinal))
            bytes = PreviewPages.WithClient(bytes);
        await context.Response.Body.WriteAsync(bytes);
    }

    private async Task AnswerPreviewAsync(HttpContext context, string name)
    {
        switch (name)
        {
            case "events":
                await StreamEventsAsync(context);
                break;
            case "problems":
                await context.Response.WriteAsJsonAsync(ProblemsOf(_current));
                break;
            case AcceptName:
                await AcceptAsync(context);
                break;
            default:
                if (PreviewPages.Resource(name) is { } resource)
                {
                    context.Response.ContentType = PreviewPages.ContentType(name);
                    await context.Response.Body.WriteAsync(resource);
                }
                else
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                }
                break;
        }
    }

    private async Task StreamEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await foreach (var message in _reload.Listen(context.RequestAborted))
        {
            var data =
                message == "hello" ? JsonSerializer.Serialize(new { kind = "hello", token = _accept is null ? "" : _token }) : message;
            await context.Response.WriteAsync($"data: {data}\n\n");
            await context.Response.Body.FlushAsync();
        }
    }

    private async Task AcceptAsync(HttpContext context)
    {
        var sent = Encoding.UTF8.GetBytes(context.Request.Headers["X-Preview-Token"].ToString());
        var sameOrigin = context.Request.Headers.Origin == OriginOf(context.Request);
        if (_accept is null || !sameOrigin || !CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes(_token)))
        {
            await RefuseAsync(context);
            return;
        }
        if (await RequestOf(context.Request) is not { File: not null } request)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var why = _accept(request.File, request.Line);
        context.Response.StatusCode = why is null ? StatusCodes.Status204NoContent : StatusCodes.Status409Conflict;
        if (why is not null)
            await context.Response.WriteAsync(why);
    }

    private static async Task<AcceptRequest?> RequestOf(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<AcceptRequest>() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private object ProblemsOf(SiteBuild? build)
    {
        var urls = build?.Pages.ToDictionary(p => p.File, p => build.BasePath + p.Source.Url.Value) ?? [];
        var problems = (build?.Problems ?? []).Select(p => new
        {
            severity = p.Severity.ToString().ToLowerInvariant(),
            place = p.Place.ToString(),
            file = p.Place.File,
            line = p.Place.Line,
            url = urls.GetValueOrDefault(p.Place.File, ""),
            message = p.Message,
            detail = p.Detail,
            hint = p.Hint,
            acceptable = _accept is not null && p.Code is ("drift" or "choice"),
        });
        return new { problems, outdated = _outdated };
    }

    private void Send(object message) => _reload.Send(JsonSerializer.Serialize(message));

    // The usual lifetime takes Ctrl-C for itself: the command line would not hear of it, and a preview that is still building would go on.
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed record AcceptRequest(string? File, int Line);
}
