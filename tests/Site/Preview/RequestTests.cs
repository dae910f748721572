using System.Net;
using System.Net.Http.Headers;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Output;
using AnswerKey.Site.Preview;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>A preview answers the browser of whoever started it, and nobody else's page.</summary>
public sealed class RequestTests : IAsyncLifetime, IDisposable
{
    private readonly List<(string? File, int Line)> _accepted = [];
    private readonly PreviewServer _server;
    private readonly HttpClient _http;

    public RequestTests()
    {
        _server = new PreviewServer(
            RunningPreview.FreePort(),
            (file, line) =>
            {
                _accepted.Add((file, line));
                return null;
            }
        );
        _http = new HttpClient { BaseAddress = new Uri($"http://localhost:{_server.Port}") };
    }

    public async Task InitializeAsync()
    {
        var output = new SiteOutput();
        output.Add([new OutputFile("index.html", "<head></head>home")]);
        await _server.StartAsync(CancellationToken.None);
        _server.Show(new SiteBuild([], new ProblemList().Sorted(), output));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("HEAD", "/", 200)]
    [InlineData("POST", "/", 405)]
    [InlineData("DELETE", "/", 405)]
    [InlineData("TRACE", "/", 405)]
    [InlineData("FOO", "/nowhere", 405)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("POST", "/_preview/problems", 405)]
    [InlineData("GET", "/_preview/accept", 405)]
    public async Task A_method_that_means_nothing_here_is_refused(string method, string path, int status) =>
        Assert.Equal(status, await StatusAsync(new HttpRequestMessage(new HttpMethod(method), path)));

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("192.168.0.7", 403)]
    [InlineData("localhost.example.org", 403)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        Assert.Equal(status, await StatusAsync(request));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://example.org")]
    [InlineData("Origin", "null")]
    public async Task Another_site_hears_nothing_of_the_preview(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_preview/events") { Headers = { { header, value } } };
        Assert.Equal(403, await StatusAsync(request));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"file\":7}")]
    [InlineData("{\"file\":\"a.md\",\"line\":1}", "text/plain")]
    public async Task What_is_no_request_to_accept_is_a_bad_request(string body, string type = "application/json")
    {
        Assert.Equal(400, await AcceptAsync(body, type));
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task A_request_of_the_page_itself_is_accepted()
    {
        Assert.Equal(204, await AcceptAsync("{\"file\":\"input/a.md\",\"line\":7}", "application/json"));
        Assert.Equal(("input/a.md", 7), Assert.Single(_accepted));
    }

    private async Task<int> AcceptAsync(string body, string type)
    {
        using var events = new StreamReader(await _http.GetStreamAsync("/_preview/events"));
        var token = (await events.ReadLineAsync())!.Split('"')[^2];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_preview/accept");
        request.Content = new StringContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("Origin", $"http://localhost:{_server.Port}");
        request.Headers.Add("X-Preview-Token", token);
        return await StatusAsync(request);
    }

    private async Task<int> StatusAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode == HttpStatusCode.MethodNotAllowed)
            Assert.NotEmpty(answer.Content.Headers.Allow);
        return (int)answer.StatusCode;
    }
}
