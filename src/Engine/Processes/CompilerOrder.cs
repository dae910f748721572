using System.Collections.Immutable;
using System.Threading.Channels;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Processes;

/// <summary>A session that a compiler is busy with, and what comes of it. Where <see cref="Loss"/> is set, what was still to come is null.</summary>
internal sealed class CompilerOrder(SessionToCompile session)
{
    private readonly TaskCompletionSource<CompiledSession?> _compiled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ImmutableArray<CodeTokens>?> _colours = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<CompiledMutant> _mutants = Channel.CreateUnbounded<CompiledMutant>();
    private readonly TaskCompletionSource<ImmutableArray<CodeReading>?> _readings = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _heardAt = Environment.TickCount64;

    public SessionToCompile Session => session;
    public Task<CompiledSession?> Compiled => _compiled.Task;
    public Task<ImmutableArray<CodeTokens>?> Colours => _colours.Task;

    /// <summary>As they are compiled; where <see cref="Loss"/> is set, some are missing.</summary>
    public ChannelReader<CompiledMutant> Mutants => _mutants.Reader;

    public Task<ImmutableArray<CodeReading>?> Readings => _readings.Task;
    public CompilerLoss? Loss { get; private set; }

    /// <summary>The step that began last, or -1.</summary>
    public int Step { get; private set; } = -1;

    /// <summary>When something was heard of it last, in the machine's milliseconds.</summary>
    public long HeardAt => Volatile.Read(ref _heardAt);

    public void Begin(int step)
    {
        Step = step;
        Volatile.Write(ref _heardAt, Environment.TickCount64);
    }

    public void Complete(CompiledSession compiled)
    {
        _compiled.TrySetResult(compiled);
        Volatile.Write(ref _heardAt, Environment.TickCount64);
    }

    public void Complete(ImmutableArray<CodeTokens> colours)
    {
        _compiled.TrySetResult(null);
        _colours.TrySetResult(colours);
    }

    public void Add(CompiledMutant mutant) => _mutants.Writer.TryWrite(mutant);

    public void CompleteMutants() => _mutants.Writer.TryComplete();

    public void Complete(ImmutableArray<CodeReading> readings) => _readings.TrySetResult(readings);

    public void Lose(CompilerLoss loss)
    {
        Loss = loss;
        _mutants.Writer.TryComplete();
        _compiled.TrySetResult(null);
        _colours.TrySetResult(null);
        _readings.TrySetResult(null);
    }
}
