using System.Diagnostics;
using AnswerKey.Engine.Processes;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Whatever a block does to its process, it is one problem at its place, and the other pages finish.</summary>
public sealed class IsolationTests
{
    private const string Using = "```csharp setup\nusing System.Threading;\nusing System.Threading.Tasks;\n```\n\n";
    private const string Good = "```csharp run\n6 * 7\n```\n```output\n42\n```\n";

    [Theory]
    [InlineData("while (true) { }", "12:1 error timeout: the block ran longer than 2 s")]
    [InlineData("Thread.Sleep(-1);", "12:1 error timeout")]
    [InlineData("await Task.Delay(-1);", "12:1 error timeout")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nF(0)", "12:1 error stack-overflow")]
    [InlineData("Environment.Exit(0);", "12:1 error exit: the block ended its process with exit")]
    [InlineData("Environment.Exit(3);", "12:1 error exit")]
    [InlineData("Environment.FailFast(\"no\");", "12:1 error crash: the block ended its process")]
    [InlineData(
        "var all = new List<byte[]>();\nwhile (true) all.Add(new byte[1 << 24]);",
        "14:14 error memory: the block used more memory than a block may"
    )]
    [InlineData(
        "int n = 0; List<byte[]> all = []; try { while (true) { all.Add(new byte[1 << 24]); n++; } } catch { all = []; }\nConsole.Write(n);",
        "12:1 error memory: the block used more memory than a block may"
    )]
    [InlineData(
        "while (true) {\n  var p = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 24);\n  for (var i = 0; i < 1 << 24; i += 4096) System.Runtime.InteropServices.Marshal.WriteByte(p, i, 1);\n}",
        "14:3 error memory: the block used more memory than a block may"
    )]
    [InlineData("while (true) Console.Write(\"flood\");", "12:1 error output")]
    [InlineData("while (true) Console.Error.Write(\"flood\");", "12:1 error output")]
    [InlineData(
        "var raw = Console.OpenStandardOutput();\nwhile (true) raw.Write(new byte[4096]);",
        "12:1 error output: the block wrote more than a million bytes past the captured output"
    )]
    [InlineData("new Thread(() => throw new InvalidOperationException(\"far\")).Start();\nThread.Sleep(-1);", "13:18 error crash")]
    [InlineData(
        "async void F() { await Task.Yield(); throw new InvalidOperationException(\"far\"); }\nF();\nThread.Sleep(-1);",
        "13:38 error crash"
    )]
    [InlineData("new Thread(() => Thread.Sleep(-1)).Start();", "12:1 error left-running")]
    [InlineData(
        "new Thread(() => { while (true) { } }) { IsBackground = true }.Start();",
        "12:1 error left-running: the block left a thread running"
    )]
    [InlineData("_ = Task.Run(() => Thread.Sleep(-1));", "12:1 error left-running: the block left a task running")]
    [InlineData(
        "_ = Task.Factory.StartNew(() => Thread.Sleep(-1), TaskCreationOptions.LongRunning);",
        "12:1 error left-running: the block left a thread running"
    )]
    [InlineData("var t = new Timer(_ => { }, null, 1000, 1000);", "12:1 error left-running: the block left a timer running")]
    [InlineData("Console.ReadLine()", "13:1 error threw: the block threw System.InvalidOperationException: there is no input")]
    [InlineData(
        "System.Diagnostics.Debugger.Break();\n((Action)(() => throw new Exception(\"own\")))();",
        "14:17 error threw: the block threw System.Exception: own"
    )]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(-1);\nEnvironment.Exit(0);", "12:1 error timeout")]
    [InlineData(
        "while (true) new Thread(() => Thread.Sleep(-1)).Start();",
        "13:14 error memory: the block used more memory than a block may"
    )]
    public async Task What_a_block_does_to_its_process_is_one_problem_at_its_block(string code, string expected)
    {
        // Short where the time limit is the point, and long where a busy machine must not make it so.
        var patience = expected.Contains("timeout", StringComparison.Ordinal) ? "2s" : "60s";
        using var pages = new UncheckedPages()
            .With("a-good", Good)
            .With("bad", Using + $"```csharp run timeout={patience}\n{code}\n```\n")
            .With("good", Good);
        var clock = Stopwatch.StartNew();
        var problem = Assert.Single(await pages.ProblemsAsync());
        Assert.True(problem.StartsWith("input/topic/bad.md:" + expected, StringComparison.Ordinal), problem);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_worker_that_is_killed_from_outside_is_one_problem_and_the_rest_finish()
    {
        using var pages = new UncheckedPages().With("bad", "```csharp run timeout=60s\nwhile (true) { }\n```\n").With("good", Good);
        using var pool = new WorkerPool(1, UncheckedPages.References, new Sandbox(null));
        var problems = pages.ProblemsAsync(pool);
        var killed = false;
        while (!problems.IsCompleted)
        {
            await Task.Delay(50);
            foreach (var worker in ProcessesIn(pool.WorkingFolder).Where(_ => !killed))
            {
                if (worker.TotalProcessorTime > TimeSpan.FromSeconds(2))
                {
                    worker.Kill();
                    killed = true;
                }
            }
        }
        Assert.StartsWith("input/topic/bad.md:7:1 error killed", Assert.Single(await problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_is_not_blamed_for_what_an_earlier_one_set_off()
    {
        const string Late =
            "```csharp setup\nvoid Late() => System.Threading.ThreadPool.UnsafeQueueUserWorkItem(_ => throw new InvalidOperationException(\"late\"), null);\n```\n\n"
            + "```csharp run\nLate();\nSystem.Threading.Thread.Sleep(-1);\n```\n";
        using var pages = new UncheckedPages().With("bad", Late);
        Assert.StartsWith("input/topic/bad.md:8:73 error crash", Assert.Single(await pages.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_running_when_a_build_ends()
    {
        using var pages = new UncheckedPages()
            .With("loop", "```csharp run timeout=1s\nwhile (true) { }\n```\n")
            .With("thread", "```csharp run\nnew System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();\n```\n")
            .With("good", Good);
        using var pool = new WorkerPool(2, UncheckedPages.References, new Sandbox(null));
        Assert.Equal(2, (await pages.ProblemsAsync(pool)).Length);
        var folder = pool.WorkingFolder;
        await pool.WarmUpAsync();
        Assert.NotEmpty(ProcessesIn(folder));
        pool.Dispose();
        for (var i = 0; i < 200 && ProcessesIn(folder).Length > 0; i++)
            await Task.Delay(50);
        Assert.Empty(ProcessesIn(folder));
    }

    /// <summary>The processes that work in a folder: a pool's own, where nothing else stands around them.</summary>
    private static Process[] ProcessesIn(string folder) => [.. Process.GetProcesses().Where(p => FolderOf(p) == folder)];

    private static string? FolderOf(Process process)
    {
        try
        {
            return Directory.ResolveLinkTarget($"/proc/{process.Id}/cwd", false)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // It has ended, or is somebody else's.
        }
    }
}
