using System.Text.RegularExpressions;
using AnswerKey.Tool.Printing;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What pages hold is shown, and obeyed neither by a terminal nor by a CI that reads along.</summary>
public sealed class PrintingTests
{
    private const string Hostile = """
        [5](<check:"\u001b[31m\u009b\u0007">) and [6](<check:"a\n::error::pwn">)

        ```csharp run
        "a\n::error::pwn\n\u202eb\n##[error]c"
        ```
        ```output
        a
        ::error::pwn
        x
        ```

        ```csharp run session=other
        throw new Exception("\u001b]0;owned\u0007\u001b[2J\r\n::error::pwn");
        ```

        """;

    [Fact]
    public async Task Of_a_page_with_a_thousand_problems_the_first_hundred_are_printed_and_a_report_has_all()
    {
        using var site = TestSite.Create();
        site.With("input/bad.md", "---\nTitle: Bad\n---\n\n" + string.Concat(Enumerable.Repeat("[a](nowhere.md)\n", 1000)));
        var report = site.PathOf("report.sarif");
        var (_, output) = await site.RunAsync("verify", "--report", "sarif=" + report);
        Assert.Equal(100, output.Split("error dead-link").Length - 1);
        Assert.Contains("input/bad.md: … and 900 more\n", output, StringComparison.Ordinal);
        Assert.Equal(1000, Regex.Count(await File.ReadAllTextAsync(report), "\"ruleId\": ?\"dead-link\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--report github")]
    public async Task Nothing_that_a_page_holds_commands_a_terminal_or_a_log(string options)
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", Hostile)
            .With("input/topic/x\n::error::pwn\u001b[31m.md", "Text.\n")
            .With("input/\u202egnp.svg", "<svg/>");
        var (exitCode, output) = await site.RunAsync(["verify", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(4, exitCode);
        Assert.DoesNotContain(output, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        // Commands are the report's alone, and each names a file of the site.
        Assert.All(
            output.Split('\n').Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal)),
            l => Assert.StartsWith("::error file=input/", l, StringComparison.Ordinal)
        );
        Assert.DoesNotMatch(@"(?m)^(?!::error file=).*##\[", output);
        foreach (
            var shown in (string[])
                [
                    @"input/topic/x\n::error::pwn\u001b[31m.md: error unsafe-file: ",
                    @"input/\u202egnp.svg: error unsafe-file: ",
                    @"\u001b]0;owned\u0007\u001b[2J",
                    @"\u001b[31m\u009b\u0007",
                ]
        )
            Assert.Contains(shown, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_people_read_hide_nothing_either()
    {
        using var site = TestSite.Create().WithQuestion("a", Hostile);
        await site.RunAsync(
            "verify",
            "--report",
            "summary=" + site.PathOf("summary.md"),
            "--report",
            "junit=" + site.PathOf("answers.xml"),
            "--report",
            "sarif=" + site.PathOf("answers.sarif")
        );
        foreach (var file in (string[])["summary.md", "answers.xml", "answers.sarif"])
        {
            var text = site.Read(file);
            Assert.Contains("owned", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        }
    }

    [Fact]
    public void A_terminal_has_colours_and_one_line_of_progress_and_a_log_a_line_now_and_then()
    {
        Assert.Equal("\r\e[2Kreading pages\r\e[2K\e[1;31mno\\u001b[2J\\n\e[0m yes\n", Written(interactive: true));
        Assert.Equal("\r\e[2Kreading pages\r\e[2Kno\\u001b[2J\\n yes\n", Written(interactive: true, hasColour: false));
        Assert.Equal("no\\u001b[2J\\n yes\n", Written(interactive: false));
        Assert.Equal("reading pages\nno\\u001b[2J\\n yes\n", Written(interactive: false, patience: TimeSpan.Zero));
        Assert.Equal("no\\u001b[2J\\n yes\n", Written(interactive: false, patience: TimeSpan.FromDays(1)));

        static string Written(bool interactive, bool hasColour = true, TimeSpan? patience = null)
        {
            using var writer = new StringWriter { NewLine = "\n" };
            var terminal = new Terminal(writer, interactive) { HasColour = hasColour, Patience = patience };
            terminal.Progress("reading pages");
            terminal.Progress("");
            terminal.Write("no\e[2J\n", TerminalStyle.Error);
            terminal.WriteLine(" yes");
            return writer.ToString();
        }
    }
}
