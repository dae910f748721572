using AnswerKey.Engine.Protocols;
using static AnswerKey.Engine.Protocols.CompilerProtocol;

namespace AnswerKey.Engine.Processes;

/// <summary>The main process's side of one compiler, which serves several sessions at once. Safe to use from several threads.</summary>
internal sealed class CompilerProcess : IDisposable
{
    // Roslyn itself has to start first.
    private static readonly TimeSpan _timeToStart = TimeSpan.FromSeconds(60);

    private readonly ConfinedProcess _process;
    private readonly Lock _requestLock = new();
    private readonly Dictionary<int, CompilerOrder> _orders = [];
    private readonly Thread _listener;
    private readonly Timer _watch;
    private int _last;
    private readonly TimeSpan _patience;
    private long _warmAt;
    private volatile bool _hasEnded;
    private TimeSpan? _timedOut;

    private CompilerProcess(ConfinedProcess process, CompilerSetup setup, TimeSpan patience)
    {
        _process = process;
        _patience = patience;
        _warmAt = Environment.TickCount64 + (long)_timeToStart.TotalMilliseconds;
        WriteSetup(process.Requests, setup);
        process.Requests.Flush();
        _listener = new Thread(Listen) { IsBackground = true, Name = "hears the compiler" };
        _listener.Start();
        _watch = new Timer(_ => Watch(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public bool IsAlive => !_hasEnded && !_process.HasExited;

    /// <exception cref="InvalidOperationException">It did not start, in the sandbox or out of it.</exception>
    public static CompilerProcess Start(CompilerSetup setup, Sandbox sandbox, TimeSpan patience) =>
        new(
            ConfinedProcess.Start(
                new ConfinedProgram(
                    "compiler",
                    ProgramMemory.Compiler,
                    Path.GetDirectoryName(ConfinedProgram.PathOf("compiler"))!,
                    [],
                    [.. setup.References.Select(path => Path.GetDirectoryName(path)!).Distinct()]
                ),
                sandbox
            ),
            setup,
            patience
        );

    /// <summary>Begins to compile a session.</summary>
    public CompilerOrder Compile(SessionToCompile session)
    {
        var order = new CompilerOrder(session);
        int number;
        lock (_orders)
        {
            if (_hasEnded)
            {
                order.Lose(CompilerLoss.Of(order, isAlone: false, null, "", null));
                return order;
            }
            _orders.Add(number = ++_last, order);
        }
        try
        {
            lock (_requestLock)
            {
                _process.Requests.Write(number);
                WriteSession(_process.Requests, session);
                _process.Requests.Flush();
            }
        }
        catch (Exception e) when (ConfinedProcess.IsOver(e))
        {
            // It has just ended; whoever listens to it hears that too.
        }
        return order;
    }

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _watch.Dispose();
        if (IsAlive)
            _process.End();
        _process.Kill();
        _listener.Join();
        _process.Dispose();
    }

    private void Listen()
    {
        try
        {
            while (true)
                Hear(_process.Replies.ReadInt32(), (Reply)_process.Replies.ReadByte());
        }
        catch (Exception e) when (ConfinedProcess.IsOver(e))
        {
            LoseAll();
        }
    }

    private void Hear(int number, Reply reply)
    {
        if (reply == Reply.Warm)
        {
            Volatile.Write(ref _warmAt, Environment.TickCount64);
            return;
        }
        CompilerOrder? order;
        lock (_orders)
            order = _orders.GetValueOrDefault(number) ?? throw new InvalidDataException();
        switch (reply)
        {
            case Reply.Begun:
                order.Begin(_process.Replies.ReadInt32());
                return;
            case Reply.Compiled:
                order.Complete(ReadCompiled(_process.Replies));
                if (order.Session.Colours || order.Session.HasMutants)
                    return;
                break;
            case Reply.Mutant:
                order.Add(ReadMutant(_process.Replies));
                return;
            case Reply.Mutated:
                order.CompleteMutants();
                break;
            case Reply.Coloured:
                order.Complete(ReadColours(_process.Replies));
                break;
            case Reply.Read:
                order.Complete(ReadReadings(_process.Replies));
                break;
            case Reply.Failed:
                order.Lose(CompilerLoss.Of(order, _process.Replies.ReadString()));
                break;
            default:
                throw new InvalidDataException();
        }
        lock (_orders)
            _orders.Remove(number);
    }

    private void LoseAll()
    {
        lock (_orders)
        {
            _hasEnded = true;
            if (_orders.Count == 0)
                return;
        }
        // A compiler that talks nonsense may still be there.
        var error = _process.LastWords();
        _process.Kill();
        var exitCode = _process.ExitCode;
        foreach (var order in _orders.Values)
            order.Lose(CompilerLoss.Of(order, _orders.Count == 1, _timedOut, error, exitCode));
    }

    private void Watch()
    {
        lock (_orders)
        {
            var late = Environment.TickCount64 - (long)_patience.TotalMilliseconds;
            if (_timedOut is not null || Volatile.Read(ref _warmAt) > late || _orders.Values.All(order => order.HeardAt > late))
                return;
            _timedOut = _patience;
        }
        _process.Kill();
    }
}
