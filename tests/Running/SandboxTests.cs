using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What stands behind the policy holds by itself, with bubblewrap and without.</summary>
public sealed class SandboxTests
{
    private const string Reach = """
        ```csharp setup
        using System.IO;
        using System.Reflection;
        string Try(Func<object> way)
        {
            try { return $"came through: {way()}"; }
            catch (Exception e) { return (e is TargetInvocationException t ? t.InnerException : e).GetType().Name; }
        }
        object Make(string type, params object[] arguments) => Activator.CreateInstance(Type.GetType(type, true), arguments);
        var net = "System.Net.Sockets.TcpClient, System.Net.Sockets";
        ```

        ```csharp run
        {0}
        ```
        ```output
        {1}
        ```
        """;

    public static TheoryData<bool, string, string> Ways
    {
        get
        {
            (string Code, string Gives)[] ways =
            [
                ("Try(() => Make(net, \"127.0.0.1\", 1))", "SocketException"),
                (
                    "Try(() => Make(\"System.Diagnostics.Process, System.Diagnostics.Process\").GetType().GetMethod(\"Start\", [typeof(string)]).Invoke(null, [\"/bin/true\"]))",
                    "Win32Exception"
                ),
                ("Try(() => { File.WriteAllText(\"VICTIM.new\", \"x\"); return 1; })", "..."),
                ("Try(() => { File.WriteAllText(\"here\", \"x\"); return 1; })", "..."),
                ("Try(() => Directory.CreateDirectory(\"made\"))", "..."),
                ("Try(() => { File.Delete(\"VICTIM\"); return 1; })", "..."),
                ("Directory.GetFileSystemEntries(\".\").Length", "0"),
                (
                    "string.Join(\",\", Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(k => !k.StartsWith(\"DOTNET_\")).Order())",
                    "..."
                ),
                ("TimeZoneInfo.Local.BaseUtcOffset", "00:00:00"),
                ("System.Globalization.CultureInfo.CurrentCulture.Name.Length", "0"),
            ];
            var data = new TheoryData<bool, string, string>();
            foreach (var (code, gives) in ways)
            {
                data.Add(true, code, gives);
                data.Add(false, code, gives);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Code_that_the_policy_never_saw_reaches_nothing(bool fenced, string code, string gives)
    {
        var sandbox = fenced ? Sandbox.Strongest : new Sandbox(null);
        using var pages = new UncheckedPages();
        var victim = Path.Combine(pages.Root, "input", "index.md");
        pages.With(
            "a",
            Reach
                .Replace("{0}", code, StringComparison.Ordinal)
                .Replace("{1}", gives, StringComparison.Ordinal)
                .Replace("VICTIM", victim, StringComparison.Ordinal)
        );
        using var pool = new WorkerPool(1, UncheckedPages.References, sandbox);
        using var compilers = new Compilers(UncheckedPages.References, colours: false, sandbox);
        var run = await new SessionRunner(compilers, pool, checkPolicy: false).RunAsync(
            Assert.Single(pages.Read().SelectMany(p => p.Plan())),
            colours: false,
            CancellationToken.None
        );
        var completed = Assert.IsType<BlockOutcome.Completed>(run.Outcome.Blocks[1]);
        Assert.DoesNotContain("came through", completed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("HOME", completed.Output, StringComparison.Ordinal);
        if (gives != "...")
            Assert.Equal(gives, completed.Output);
        Assert.True(File.Exists(victim));
        Assert.False(File.Exists(victim + ".new"));
    }
}
