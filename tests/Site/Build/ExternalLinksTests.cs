using System.Net;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Other sites are asked only on request, once a week, and their bad days fail nothing.</summary>
public sealed class ExternalLinksTests
{
    [Fact]
    public async Task A_page_that_is_gone_is_a_warning_and_a_good_answer_is_remembered()
    {
        var address = $"http://localhost:{RunningPreview.FreePort()}/";
        using var other = new HttpListener { Prefixes = { address } };
        other.Start();
        var asked = new List<string>();
        var answering = AnswerAsync(other, asked);
        using var site = TestSite
            .Create()
            .With("input/a.md", $"---\nTitle: T\nDescription: D\n---\n\n[a]({address}here) [b]({address}here#part)\n[c]({address}gone)\n");

        Assert.Equal(0, (await site.RunAsync("verify")).ExitCode);
        Assert.Empty(asked);

        var (exitCode, output) = await site.RunAsync("verify", "--external");
        Assert.Equal(0, exitCode);
        Assert.Contains($"input/a.md:7:1: warning external-link: '{address}gone' answers 404", output, StringComparison.Ordinal);
        Assert.Equal(["/gone", "/here"], asked.Order(StringComparer.Ordinal));

        other.Stop();
        await answering;
        (exitCode, output) = await site.RunAsync("verify", "--external");
        Assert.Equal(0, exitCode);
        Assert.Contains($"'{address}gone' cannot be reached", output, StringComparison.Ordinal);
        Assert.DoesNotContain($"'{address}here'", output, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(HttpListener listener, List<string> asked)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                lock (asked)
                    asked.Add(context.Request.Url!.AbsolutePath);
                context.Response.StatusCode = context.Request.Url!.AbsolutePath == "/here" ? 200 : 404;
                context.Response.Close();
            }
            catch (HttpListenerException)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }
}
