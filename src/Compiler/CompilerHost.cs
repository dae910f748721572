using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using AnswerKey.Compiler.Compiling;
using AnswerKey.Compiler.Highlighting;
using AnswerKey.Compiler.Policies;
using AnswerKey.Confinement;
using AnswerKey.Engine.Protocols;
using static AnswerKey.Engine.Protocols.CompilerProtocol;

namespace AnswerKey.Compiler;

/// <summary>The child process that compiles sessions, several at once. It runs nothing, and may be lost with whatever it is busy with.</summary>
internal sealed class CompilerHost
{
    // What people write fits; code that is nested by a program ends the process, and not the build.
    private const int StackSize = 16 << 20;

    private readonly Lock _replyLock = new();
    private readonly BinaryReader _requests;
    private readonly BinaryWriter _replies;
    private readonly CompilerSetup _setup;

    // Made by whichever session comes first, not by the thread that listens.
    private readonly Lazy<ScriptCompiler> _compiler;
    private readonly Lazy<XmlSummaries> _summaries;

    private CompilerHost(BinaryReader requests, BinaryWriter replies)
    {
        _requests = requests;
        _replies = replies;
        var confinement = ProcessLimits.Apply(ProgramMemory.Compiler.Most, cpuSeconds: null);
        replies.Write(ProgramStart.Ready);
        replies.Write((byte)confinement);
        replies.Flush();
        _setup = ReadSetup(requests);
        if (_setup.IsWide)
            PolicyRules.Widen();
        _compiler = new(() => new ScriptCompiler(_setup.References, _setup.Imports, Policy.OfPages.With(_setup.Owned)));
        _summaries = new(() => new XmlSummaries(_setup.References));
    }

    /// <summary>Serves sessions until the main process goes away.</summary>
    public static int Run(string requestHandle, string replyHandle)
    {
        using var requests = new BinaryReader(
            new BufferedStream(new AnonymousPipeClientStream(PipeDirection.In, requestHandle), 1 << 16),
            Encoding.UTF8
        );
        using var replies = new BinaryWriter(
            new BufferedStream(new AnonymousPipeClientStream(PipeDirection.Out, replyHandle), 1 << 16),
            Encoding.UTF8
        );
        try
        {
            new CompilerHost(requests, replies).Serve();
        }
        catch (IOException)
        {
            End();
        }
        return 0;
    }

    // This thread does nothing but listen: when the main process goes away, however it does, the pipe ends.
    private void Serve()
    {
        Start(WarmUp);
        while (true)
        {
            var number = _requests.ReadInt32();
            var session = ReadSession(_requests);
            Start(() => Compile(number, session));
        }
    }

    private static void Start(Action work) => new Thread(() => work(), StackSize) { IsBackground = true }.Start();

    private void Compile(int number, SessionToCompile session)
    {
        try
        {
            if (session.Readings)
            {
                Send(number, Reply.Begun, w => w.Write(0));
                CodeReading[] readings = [.. session.Blocks.Select(block => BlockReader.Read(block.Code))];
                Send(number, Reply.Read, w => WriteReadings(w, readings));
                return;
            }
            var compiler = new SessionCompiler(_compiler.Value, session, step => Send(number, Reply.Begun, w => w.Write(step)));
            var compiled = compiler.Compile();
            if (session.Emit)
                Send(number, Reply.Compiled, w => WriteCompiled(w, compiled));
            if (session.HasMutants)
            {
                foreach (var mutant in compiler.Mutants())
                    Send(number, Reply.Mutant, w => WriteMutant(w, mutant));
                Send(number, Reply.Mutated, _ => { });
            }
            if (!session.Colours)
                return;
            var colours = compiler.Colours(_summaries.Value);
            Send(number, Reply.Coloured, w => WriteColours(w, colours));
        }
        catch (OutOfMemoryException)
        {
            // Whose fault it is, only a session that is alone can tell.
            Environment.FailFast("Out of memory");
        }
        catch (Exception e)
        {
            Send(number, Reply.Failed, w => w.Write($"{e.GetType().Name}: {e.Message}"));
        }
    }

    // A little of everything that answers are made of: what a block does not use, the next one would still have to wait for. Another core
    // starts what the first session needs last while it still waits for what it needs first.
    private void WarmUp()
    {
        try
        {
            var submission = _compiler.Value.Compile(
                """
                record Layer(string Name, int In, int Out);
                double[] Softmax(double[] z) => z.Select(v => Math.Exp(v) / z.Sum(Math.Exp)).ToArray();
                var layers = new List<Layer> { new("hidden", 3, 4) };
                foreach (var layer in layers.Where(l => l.In > 0).OrderBy(l => l.Name))
                    Console.WriteLine($"{layer.Name,-8} {layer.In * layer.Out:N0}");
                string.Join(", ", Softmax([1, 2, 3]).Select(v => v.ToString("F4")))
                """,
                "WarmUp",
                previous: null
            );
            if (_setup.Colours)
                _ = Classification.Of(submission.Model, _summaries.Value);
        }
        catch (Exception)
        {
            // A reference that cannot be read: every session says so.
        }
        Send(number: 0, Reply.Warm, _ => { });
    }

    // Nobody waits any more for what is being compiled.
    private static void End() => Process.GetCurrentProcess().Kill();

    private void Send(int number, Reply reply, Action<BinaryWriter> write)
    {
        try
        {
            lock (_replyLock)
            {
                _replies.Write(number);
                _replies.Write((byte)reply);
                write(_replies);
                _replies.Flush();
            }
        }
        catch (IOException)
        {
            End();
        }
    }
}
