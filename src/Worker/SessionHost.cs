using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using AnswerKey.Confinement;
using AnswerKey.Engine.Protocols;
using AnswerKey.Toolkit;
using static AnswerKey.Engine.Protocols.WorkerProtocol;

namespace AnswerKey.Worker;

/// <summary>The child process that runs page sessions, one at a time. It knows neither Roslyn nor pages, only assemblies.</summary>
internal sealed partial class SessionHost
{
    // Deep but legitimate recursion fits; endless recursion ends in well under a second.
    private const int StackSize = 16 << 20;

    private const string OutOfMemory = "System.OutOfMemoryException";

    // Of CPU time: a fresh process is cheaper than one that meets its limit in the middle of an honest block.
    private static readonly TimeSpan _oldAge = TimeSpan.FromMinutes(5);

    // A stop for a worker whose time-outs nobody watches any more: two blocks that each take all of two minutes on eight cores.
    private const ulong CpuSeconds = 1800;

    private readonly Lock _replyLock = new();
    private readonly BinaryReader _requests;
    private readonly BinaryWriter _replies;
    private readonly string[] _references;
    private volatile bool _hasMathNet;
    private volatile bool _isStopped;

    // Whether the block that runs caught what it caught.
    private volatile bool _hasThrown;
    private volatile bool _memoryRanOut;

    private SessionHost(BinaryReader requests, BinaryWriter replies, string[] references)
    {
        _requests = requests;
        _replies = replies;
        _references = references;
    }

    /// <summary>Serves sessions until told to quit or the main process goes away.</summary>
    /// <param name="references">Full paths of what blocks may use besides this program's own assemblies.</param>
    public static int Run(string requestHandle, string replyHandle, string[] references)
    {
        WorkerHashCodes.Seed();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        Console.SetIn(new NoInput());
        using var requests = new BinaryReader(
            new BufferedStream(new AnonymousPipeClientStream(PipeDirection.In, requestHandle), 1 << 16),
            Encoding.UTF8
        );
        using var replies = new BinaryWriter(
            new BufferedStream(new AnonymousPipeClientStream(PipeDirection.Out, replyHandle), 1 << 16),
            Encoding.UTF8
        );
        var worker = new SessionHost(requests, replies, references);
        AppDomain.CurrentDomain.UnhandledException += (_, e) => worker.ReportCrash(e.ExceptionObject as Exception);
        AppDomain.CurrentDomain.AssemblyLoad += (_, e) =>
        {
            if (e.LoadedAssembly.GetName().Name != "MathNet.Numerics")
                return;
            WorkerMathNet.ComputeOnOneThread();
            WorkerMathNet.SeedDefaultGenerator();
            worker._hasMathNet = true;
        };
        AppDomain.CurrentDomain.FirstChanceException += (_, e) =>
        {
            worker._hasThrown = true;
            worker._memoryRanOut |= e.Exception is OutOfMemoryException;
        };
        worker.Serve();
        return 0;
    }

    // The main thread does nothing but listen. When the main process goes away, however it does, the pipe ends, and so does this
    // process in the midst of whatever runs.
    private void Serve()
    {
        var confinement = ProcessLimits.Apply(ProgramMemory.Worker.Most, CpuSeconds);
        WorkerLeftovers.Prepare();
        _replies.Write(ProgramStart.Ready);
        _replies.Write((byte)confinement);
        _replies.Flush();
        try
        {
            while ((Request)_requests.ReadByte() is (Request.RunSession or Request.StopSession) and var request)
            {
                _isStopped = request == Request.StopSession;
                if (_isStopped)
                    continue;
                var blocks = new WorkerBlock[_requests.ReadInt32()];
                for (var i = 0; i < blocks.Length; i++)
                    blocks[i] = ReadBlock(_requests);
                new Thread(() => RunSession(blocks), StackSize) { Name = "session" }.Start();
            }
        }
        catch (Exception e) when (e is EndOfStreamException or IOException)
        {
            // Environment.Exit would wait for handlers that a block may have left.
            Process.GetCurrentProcess().Kill();
        }
    }

    private void RunSession(WorkerBlock[] blocks)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        if (_hasMathNet)
            WorkerMathNet.SeedDefaultGenerator();
        var context = new SessionContext(_references);
        var spent = false;
        // Slot 0 holds the globals (none); each submission writes itself into the next one.
        var states = new object?[blocks.Length + 2];
        foreach (var block in blocks)
        {
            if (block.Role == WorkerRole.Claims)
            {
                var running = new WorkerLeftovers();
                var claims = EvaluateClaims(context, block, states);
                spent |= running.Find() is not null;
                Send(Reply.ClaimsDone, w => WriteClaims(w, claims));
                continue;
            }
            var result = RunBlock(context, block, states);
            Send(Reply.BlockDone, w => WriteBlockResult(w, result));
            spent |= result.LeftRunning is not null || result.Exception?.Type == OutOfMemory;
            if (
                _isStopped
                || result.TooMuchOutput
                || result.LeftRunning is not null
                || (result.Exception is not null && block.Role != WorkerRole.ThrowingBlock)
            )
                break;
        }
        context.Unload();
        Send(Reply.SessionDone, w => w.Write(spent || IsOld()));
    }

    private static bool IsOld()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime > _oldAge || GC.GetTotalMemory(forceFullCollection: false) > ProgramMemory.Worker.Heap / 2;
    }

    private BlockResult RunBlock(SessionContext context, WorkerBlock block, object?[] states)
    {
        using var output = new CappedWriter(OutputLimit);
        Console.SetOut(output);
        Console.SetError(output);
        var running = new WorkerLeftovers();
        RichDisplay? rich = null;
        Thrown? exception = null;
        (_hasThrown, _memoryRanOut) = (false, false);
        try
        {
            var assembly = context.Load(block);
            var value = Invoke(assembly, block.FactoryType, states);
            if (block.MainType.Length > 0)
                RunMain(assembly.GetType(block.MainType, throwOnError: true)!, states);
            if (block.HasValue)
            {
                var (asTable, asPlot) = (block.Shape == ValueShape.Table, block.Shape == ValueShape.Plot);
                output.EndLine();
                output.Write(Display.Text(value, asTable, asPlot));
                rich = Display.Rich(value, asTable, asPlot);
            }
        }
        catch (Exception e)
        {
            exception = Describe(e);
        }
        EndIfMemoryRanOut(exception);
        // Asked first: what still prints belongs to the output.
        var left = exception?.Type == OutOfMemory ? null : running.Find();
        return new BlockResult(
            WithoutFrames(output.Text),
            rich is null ? null : new RichValue(rich.Kind, rich.Payload),
            output.Overflowed,
            left,
            exception
        );
    }

    // No claim may change what another one reads. What none can see, such as how far a generator of random numbers has come, shows in a
    // second value that is not the first.
    private List<ClaimValue> EvaluateClaims(SessionContext context, WorkerBlock block, object?[] states)
    {
        using var output = new CappedWriter(OutputLimit);
        Console.SetOut(output);
        var claims = (Func<object?>[])Invoke(context.Load(block), block.FactoryType, states)!;
        var values = new List<ClaimValue>();
        var variables = new SessionVariables(states);
        foreach (var claim in claims)
        {
            var value = Evaluate(claim);
            var after = new SessionVariables(states);
            values.Add(value with { Changes = after.ChangedSince(variables) });
            variables = after;
        }
        for (var i = 0; i < claims.Length; i++)
        {
            if (values[i].Text is { } text && Evaluate(claims[i]) is var again && again.Text != text)
                values[i] = values[i] with { Again = again.Text ?? again.Exception!.Type };
        }
        return values;
    }

    private ClaimValue Evaluate(Func<object?> claim)
    {
        Thrown? exception = null;
        ClaimValue? result = null;
        (_hasThrown, _memoryRanOut) = (false, false);
        try
        {
            var value = claim();
            var isText = value is string or char or Version or IEnumerable<string>;
            var texts = new List<string>();
            var text = WithoutFrames(Display.TextWithParts(value, texts));
            result = new ClaimValue(text, IsText: isText) { Texts = isText ? [] : [.. texts.Distinct().Where(t => t.Any(char.IsDigit))] };
        }
        catch (Exception e)
        {
            exception = Describe(e);
        }
        EndIfMemoryRanOut(exception);
        return result ?? new ClaimValue(null, exception);
    }

    // When it runs out depends on the machine, and so does what a block gives that goes on from there.
    private void EndIfMemoryRanOut(Thrown? exception)
    {
        if (_memoryRanOut && exception?.Type != OutOfMemory)
            Environment.FailFast("Out of memory");
    }

    // Which frames the text of an exception has depends on what was inlined.
    private string WithoutFrames(string text) => _hasThrown ? Frame().Replace(text, "") : text;

    private static void RunMain(Type type, object?[] states)
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var main = type.GetMethod("Main", any)!;
        var target = main.IsStatic ? null : Array.Find(states, type.IsInstanceOfType);
        object[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        (main.Invoke(target, any | BindingFlags.DoNotWrapExceptions, null, arguments, null) as Task)?.GetAwaiter().GetResult();
    }

    private static object? Invoke(Assembly assembly, string factoryType, object?[] states)
    {
        var factory = assembly
            .GetType(factoryType, throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return factory(states).GetAwaiter().GetResult();
    }

    [GeneratedRegex(@"\r?\n(?:   at \S.*\).*|[ ]*--- End of .*stack trace.* ---)")]
    private static partial Regex Frame();

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
        return name.StartsWith("Submission#", StringComparison.Ordinal) ? name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..] : name;
    }

    private static BlockPosition? Position(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (
                frame.GetFileLineNumber() > 0
                && frame.GetMethod()?.Module.Assembly is { } assembly
                && AssemblyLoadContext.GetLoadContext(assembly) is SessionContext context
                && context.IsBlock(assembly)
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
        lock (_replyLock)
        {
            _replies.Write((byte)reply);
            write(_replies);
            _replies.Flush();
        }
    }

    private sealed class SessionContext : AssemblyLoadContext
    {
        private readonly Dictionary<string, Assembly> _loaded = [];

        public SessionContext(string[] references)
            : base("session", isCollectible: true) =>
            // Asked when the program itself has no assembly of that name. Each session gets its own: what a library remembers must not
            // reach the next one.
            Resolving += (context, name) =>
                references
                    .Where(path => Path.GetFileNameWithoutExtension(path) == name.Name)
                    .Concat(references.Select(path => Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll")))
                    .Where(File.Exists)
                    .Select(context.LoadFromAssemblyPath)
                    .FirstOrDefault();

        public Assembly Load(WorkerBlock block)
        {
            using var pe = new MemoryStream(block.Pe);
            using var pdb = new MemoryStream(block.Pdb);
            return _loaded[block.Assembly] = LoadFromStream(pe, pdb);
        }

        /// <summary>Whether it is a page's own; the owner's lie in the same context.</summary>
        public bool IsBlock(Assembly assembly) => _loaded.ContainsValue(assembly);

        protected override Assembly? Load(AssemblyName assemblyName) => _loaded.GetValueOrDefault(assemblyName.Name!);
    }

    /// <summary>Nobody sits at the keyboard of a build.</summary>
    private sealed class NoInput : TextReader
    {
        public override int Peek() => throw Nothing();

        public override int Read() => throw Nothing();

        public override int Read(char[] buffer, int index, int count) => throw Nothing();

        public override string? ReadLine() => throw Nothing();

        public override string ReadToEnd() => throw Nothing();

        private static InvalidOperationException Nothing() => new("there is no input to read in a build");
    }
}
