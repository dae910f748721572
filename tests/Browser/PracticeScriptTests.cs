using System.Diagnostics;
using Xunit;

namespace AnswerKey.Tests.Browser;

public sealed class PracticeScriptTests
{
    [Fact]
    public async Task The_schedule_and_the_progress_of_the_practice_page_hold()
    {
        var info = new ProcessStartInfo("node", ["--test", Path.Combine(Repository.Root, "tests", "Browser", "practice.test.mjs")])
        {
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(info)!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, output);
        Assert.Matches("pass 8", output);
    }
}
