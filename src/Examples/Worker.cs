using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using AnswerKey.Toolkit;
using static AnswerKey.Examples.WorkerProtocol;

namespace AnswerKey.Examples;

/// <summary>The child process that runs page sessions, one at a time. It knows neither Roslyn nor pages, only assemblies.</summary>
internal sealed class Worker
{
    // Deep but legitimate recursion fits; endless recursion ends in well under a second.
    private const int StackSize = 16 << 20;

    private readonly Lock replyLock = new();
    private readonly BinaryReader requests;
    private readonly BinaryWriter replies;

    private Worker(BinaryReader requests, BinaryWriter replies)
    {
        this.requests = requests;
        this.replies = replies;
    }

    /// <summary>Serves sessions until told to quit or the main process goes away.</summary>
    public static int Run(string requestHandle, string replyHandle)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        Console.SetIn(TextReader.Null);
        using var requests = new BinaryReader(
            new BufferedStream(
                new AnonymousPipeClientStream(PipeDirection.In, requestHandle),
                1 << 16
            ),
            Encoding.UTF8
        );
        using var replies = new BinaryWriter(
            new BufferedStream(
                new AnonymousPipeClientStream(PipeDirection.Out, replyHandle),
                1 << 16
            ),
            Encoding.UTF8
        );
        var worker = new Worker(requests, replies);
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
            worker.ReportCrash(e.ExceptionObject as Exception);
        worker.Serve();
        return 0;
    }

    private void Serve()
    {
        Send(Reply.Ready, _ => { });
        try
        {
            while ((Request)requests.ReadByte() == Request.RunSession)
            {
                var blocks = new WorkerBlock[requests.ReadInt32()];
                for (var i = 0; i < blocks.Length; i++)
                    blocks[i] = ReadBlock(requests);
                var thread = new Thread(() => RunSession(blocks), StackSize);
                thread.Start();
                thread.Join();
                Send(Reply.SessionDone, w => w.Write(Process.GetCurrentProcess().Threads.Count));
            }
        }
        catch (Exception e) when (e is EndOfStreamException or IOException)
        {
            // The main process is gone; so is the reason to live.
        }
    }

    private void RunSession(WorkerBlock[] blocks)
    {
        var context = new SessionContext();
        // Slot 0 holds the globals (none); each submission writes itself into the next one.
        var states = new object?[blocks.Length + 2];
        foreach (var block in blocks)
        {
            if (block.Role == WorkerRole.Claims)
            {
                var claims = EvaluateClaims(context, block, states);
                Send(Reply.ClaimsDone, w => WriteClaims(w, claims));
                continue;
            }
            var result = RunBlock(context, block, states);
            Send(Reply.BlockDone, w => WriteBlockResult(w, result));
            if (
                result.TooMuchOutput
                || (result.Exception is not null && block.Role != WorkerRole.ThrowingBlock)
            )
                break;
        }
        context.Unload();
    }

    private static BlockResult RunBlock(SessionContext context, WorkerBlock block, object?[] states)
    {
        using var output = new CappedWriter(OutputLimit);
        Console.SetOut(output);
        Console.SetError(output);
        RichDisplay? rich = null;
        Thrown? exception = null;
        try
        {
            var value = Invoke(context.Load(block), block.FactoryType, states);
            if (block.HasValue)
            {
                var (asTable, asPlot) = (
                    block.Shape == ValueShape.Table,
                    block.Shape == ValueShape.Plot
                );
                output.Write(Display.Text(value, asTable, asPlot));
                rich = Display.Rich(value, asTable, asPlot);
            }
        }
        catch (Exception e)
        {
            exception = Describe(e);
        }
        return new BlockResult(
            output.Text,
            rich is null ? null : new RichValue(rich.Kind, rich.Payload),
            output.Overflowed,
            exception
        );
    }

    private static List<ClaimOutcome> EvaluateClaims(
        SessionContext context,
        WorkerBlock block,
        object?[] states
    )
    {
        var outcomes = new List<ClaimOutcome>();
        using var output = new CappedWriter(OutputLimit);
        Console.SetOut(output);
        foreach (
            var claim in (Func<object?>[])Invoke(context.Load(block), block.FactoryType, states)!
        )
        {
            try
            {
                outcomes.Add(new ClaimOutcome(Display.Text(claim())));
            }
            catch (Exception e)
            {
                outcomes.Add(new ClaimOutcome(null, Describe(e)));
            }
        }
        return outcomes;
    }

    private static object? Invoke(Assembly assembly, string factoryType, object?[] states)
    {
        var factory = assembly
            .GetType(factoryType, throwOnError: true)!
            .GetMethod(
                "<Factory>",
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            )!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return factory(states).GetAwaiter().GetResult();
    }

    private static Thrown Describe(Exception exception)
    {
        while (exception is TargetInvocationException { InnerException: { } inner })
            exception = inner;
        return new Thrown(TypeName(exception.GetType()), Message(exception), Position(exception));
    }

    // An overridden Message is the author's code too.
    private static string Message(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception e)
        {
            return $"(its message threw {e.GetType().FullName})";
        }
    }

    private static string TypeName(Type type)
    {
        var name = type.FullName ?? type.Name;
        return name.StartsWith("Submission#", StringComparison.Ordinal)
            ? name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..]
            : name;
    }

    private static BlockPosition? Position(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (
                frame.GetFileLineNumber() > 0
                && frame.GetMethod()?.Module.Assembly is { } assembly
                && AssemblyLoadContext.GetLoadContext(assembly) is SessionContext
            )
            {
                return new BlockPosition(
                    assembly.GetName().Name!,
                    frame.GetFileLineNumber() - 1,
                    Math.Max(0, frame.GetFileColumnNumber() - 1)
                );
            }
        }
        return null;
    }

    private void ReportCrash(Exception? exception) =>
        Send(Reply.Crashed, w => WriteThrown(w, exception is null ? null : Describe(exception)));

    private void Send(Reply reply, Action<BinaryWriter> write)
    {
        lock (replyLock)
        {
            replies.Write((byte)reply);
            write(replies);
            replies.Flush();
        }
    }

    private sealed class SessionContext() : AssemblyLoadContext("session", isCollectible: true)
    {
        private readonly Dictionary<string, Assembly> loaded = [];

        public Assembly Load(WorkerBlock block)
        {
            using var pe = new MemoryStream(block.Pe);
            using var pdb = new MemoryStream(block.Pdb);
            return loaded[block.Assembly] = LoadFromStream(pe, pdb);
        }

        protected override Assembly? Load(AssemblyName assemblyName) =>
            loaded.GetValueOrDefault(assemblyName.Name!);
    }
}
