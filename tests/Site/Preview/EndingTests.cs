using Xunit;

namespace AnswerKey.Tests;

/// <summary>A preview ends when it is told to, whatever it is at, and says in one sentence why it cannot begin.</summary>
public sealed class EndingTests
{
    private const string Endless = "```csharp run timeout=60s\nvar n = 0;\nwhile (true)\n    n++;\n```\n";

    [Fact]
    public async Task It_ends_well_while_browsers_are_connected()
    {
        using var site = TestSite.Create();
        using var preview = await RunningPreview.StartAsync(site);
        using var events = new StreamReader(await preview.Http.GetStreamAsync("/_preview/events"));
        Assert.Contains("hello", await events.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await preview.EndAsync());
        await events.ReadToEndAsync();
    }

    [Fact]
    public async Task It_ends_well_in_the_middle_of_its_first_build()
    {
        using var site = TestSite.Create().WithQuestion("endless", Endless);
        using var preview = RunningPreview.Start(site);
        while (!preview.Output.Contains("serving", StringComparison.Ordinal))
            await Task.Delay(20);
        Assert.Equal(0, await preview.EndAsync());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        using var site = TestSite.Create();
        using var other = await RunningPreview.StartAsync(site);
        var port = new Uri(other.Url).Port;
        var (exitCode, output) = await site.RunAsync("preview", "--port", $"{port}");
        Assert.Equal(4, exitCode);
        Assert.Equal($"port {port} is taken: stop the other preview, or choose another with --port\n", output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("70000")]
    [InlineData("-1")]
    public async Task A_port_that_cannot_be_is_one_sentence(string port)
    {
        using var site = TestSite.Create();
        var (exitCode, output) = await site.RunAsync("preview", "--port", port);
        Assert.Equal(255, exitCode);
        Assert.StartsWith($"'{port}' is no port: choose one from 1 to 65535\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_without_input_is_one_sentence()
    {
        using var site = TestSite.Create();
        Directory.Delete(site.PathOf("input"), recursive: true);
        var (exitCode, output) = await site.RunAsync("preview");
        Assert.Equal(4, exitCode);
        Assert.StartsWith("there is no input folder", Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
