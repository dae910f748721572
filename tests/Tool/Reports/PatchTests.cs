using System.Diagnostics;
using System.Text;
using AnswerKey.Tool.Reports;
using Xunit;

namespace AnswerKey.Tests;

public sealed class PatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("answer-key-patch-").FullName;

    public PatchTests() => Git("init", "--quiet");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a\nb\nc\n", "a\nB\nc\n")]
    [InlineData("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n")]
    [InlineData("a\r\nb\nc\r\n", "a\r\nb\nC\r\n")]
    [InlineData("a\nb", "a\nB")]
    [InlineData("a\nb", "a\nb\n")]
    [InlineData("a\nb\n", "a\nb")]
    [InlineData("a\r\nb", "A\r\nb")]
    [InlineData("a\n", "a\nb\nc\n")]
    [InlineData("a\nb\nc\n", "c\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "1\nx\n3\n4\n5\n6\n7\n8\ny\n10\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n", "x\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\ny\n")]
    [InlineData("\t a \n\n\n", "\t a  \n\n\n\n")]
    public void Git_applies_the_patch(string before, string after) => Applies("input/page.md", before, after);

    [Theory]
    [InlineData("input/a b.md")]
    [InlineData("input/naïve ✓.md")]
    [InlineData("input/say \"hi\".md")]
    public void Git_finds_the_file_whatever_its_name(string path) => Applies(path, "a\nb\n", "a\nc\n");

    [Fact]
    public void Git_applies_random_patches_of_long_files()
    {
        var random = new Random(5);
        for (var i = 0; i < 25; i++)
        {
            var newLine = random.Next(2) == 0 ? "\n" : "\r\n";
            var before = Enumerable.Range(0, random.Next(1, 60)).Select(_ => $"line {random.Next(8)}").ToList();
            var after = before.ToList();
            for (var k = random.Next(1, 6); k > 0; k--)
            {
                var at = random.Next(after.Count);
                if (random.Next(3) == 0)
                    after.Insert(at, "new");
                else if (random.Next(2) == 0 && after.Count > 1)
                    after.RemoveAt(at);
                else
                    after[at] = "changed";
            }
            var end = random.Next(2) == 0 ? newLine : "";
            Applies($"input/{i}.md", string.Join(newLine, before) + end, string.Join(newLine, after) + end);
        }
    }

    [Fact]
    public void Patches_of_several_files_are_one_patch()
    {
        Write("a.md", "1\n");
        Write("b.md", "2\n");
        Apply(Patch.Write("a.md", "1\n", "3\n") + Patch.Write("b.md", "2\n", "4\n"));

        Assert.Equal("3\n", Read("a.md"));
        Assert.Equal("4\n", Read("b.md"));
    }

    [Fact]
    public void Nothing_changed_is_no_patch() => Assert.Empty(Patch.Write("a.md", "a\n", "a\n"));

    private void Applies(string path, string before, string after)
    {
        Write(path, before);
        var patch = Patch.Write(path, before, after);
        if (before == after)
            return;
        Apply(patch);
        Assert.Equal(after, Read(path));
    }

    private void Apply(string patch)
    {
        Write("accept.patch", patch);
        Git("apply", "accept.patch");
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder, RedirectStandardError = true };
        // A reader's own settings, such as core.autocrlf, must not decide.
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
