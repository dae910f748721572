using System.Collections.Immutable;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Processes;

/// <summary>
/// Compiles sessions in one process for all of them, since it takes long to start. Where that is lost, the sessions that it was busy with
/// are compiled again, each alone in a process of its own, so that the one to blame is found and the others do not suffer.
/// Safe to use from several threads.
/// </summary>
internal sealed class Compilers : IDisposable
{
    // For one block, whatever else the machine does. Honest blocks take a hundredth of it.
    private static readonly TimeSpan _usualPatience = TimeSpan.FromSeconds(20);

    private readonly CompilerSetup _setup;
    private readonly TimeSpan _patience;
    private readonly Sandbox _sandbox;
    private readonly (string References, Sandbox Sandbox, TimeSpan Patience) _spareKey;
    private readonly Lock _startLock = new();
    private readonly SemaphoreSlim _alone = new(1);
    private CompilerProcess? _shared;
    private bool _isDisposed;

    /// <param name="colours">Whether colours will be wanted.</param>
    /// <param name="sandbox">By default the strongest that this machine has.</param>
    /// <param name="patience">How long a block may keep the compiler busy; by default 20 s.</param>
    public Compilers(BlockReferences references, bool colours, Sandbox? sandbox = null, TimeSpan? patience = null)
    {
        _patience = patience ?? _usualPatience;
        _setup = new CompilerSetup(
            references.Paths,
            [.. references.Owned.Select(path => Path.GetFileNameWithoutExtension(path))],
            references.Imports,
            colours,
            IsWide: references.Profile != Profile.Compute
        );
        _sandbox = sandbox ?? Sandbox.Strongest;
        _spareKey = (
            string.Join('\n', [.. _setup.References, "", .. _setup.Owned, "", .. _setup.Imports, "", $"{_setup.IsWide}"]),
            _sandbox,
            _patience
        );
    }

    /// <summary>Starts the compiler ahead of need.</summary>
    public void WarmUp() => Shared();

    /// <summary>Compiles a session as far as it can be compiled.</summary>
    public async Task<SessionCompilation> CompileAsync(SessionToCompile session, CancellationToken cancellation)
    {
        CompilerLoss? loss = null;
        while (true)
        {
            var order = Shared().Compile(session);
            var compiled = await order.Compiled.WaitAsync(cancellation);
            // Of claims it is known which one it was only once each was compiled by itself.
            var isClear = order.Loss is { IsAlone: true } && order.Loss.Step < session.Blocks.Length;
            if (order.Loss is not null && compiled is null && !isClear)
            {
                order = await CompileAloneAsync(session with { ClaimsApart = true }, cancellation);
                compiled = await order.Compiled;
            }
            if (compiled is not null)
                return new(compiled, loss, ColoursAsync(order, cancellation), order);
            loss = order.Loss! with { Step = Math.Max(order.Loss!.Step, 0) };
            if (session.Claims.IsEmpty && session.Blocks.All(b => b.Role == BlockRole.Letters))
                return new(
                    new CompiledSession([.. session.Blocks.Select(_ => (CompiledBlock?)null)], [], null),
                    loss,
                    Task.FromResult(BlockColours.None),
                    order
                );
            session = Before(loss.Step, session);
        }
    }

    /// <summary>The colours alone, of a session whose outcome is known.</summary>
    public Task<BlockColours> ColourAsync(SessionToCompile session, CancellationToken cancellation) =>
        ColoursAsync(Shared().Compile(session), cancellation);

    /// <summary>What blocks are by their syntax; null if the compiler could not take one of them, with why.</summary>
    public async Task<(ImmutableArray<CodeReading>? Readings, CompilerLoss? Loss)> ReadAsync(
        ImmutableArray<string> codes,
        CancellationToken cancellation
    )
    {
        var session = new SessionToCompile(
            [.. codes.Select(code => new BlockToCompile(BlockRole.Letters, code))],
            [],
            CheckPolicy: false,
            Emit: false,
            Colours: false,
            Readings: true
        );
        var order = Shared().Compile(session);
        var readings = await order.Readings.WaitAsync(cancellation);
        if (readings is null && !order.Loss!.IsAlone)
        {
            order = await CompileAloneAsync(session, cancellation);
            readings = await order.Readings;
        }
        return (readings, order.Loss);
    }

    /// <summary>Ends the compiler as a hand from outside would. For tests.</summary>
    internal void Kill() => _shared?.Kill();

    public void Dispose()
    {
        lock (_startLock)
        {
            _isDisposed = true;
            if (_shared is not null)
                SpareCompilers.Keep(_spareKey, _shared);
        }
        _alone.Dispose();
    }

    private CompilerProcess Shared()
    {
        lock (_startLock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_shared is { IsAlive: true })
                return _shared;
            _shared?.Dispose();
            return _shared = SpareCompilers.Take(_spareKey) ?? CompilerProcess.Start(_setup, _sandbox, _patience);
        }
    }

    private async Task<CompilerOrder> CompileAloneAsync(SessionToCompile session, CancellationToken cancellation)
    {
        await _alone.WaitAsync(cancellation);
        try
        {
            using var process = CompilerProcess.Start(_setup, _sandbox, _patience);
            var order = process.Compile(session);
            await (session.Readings ? order.Readings : (Task)order.Compiled).WaitAsync(cancellation);
            if (session.Colours)
                await order.Colours.WaitAsync(cancellation);
            return order;
        }
        finally
        {
            _alone.Release();
        }
    }

    private async Task<BlockColours> ColoursAsync(CompilerOrder order, CancellationToken cancellation)
    {
        if (!order.Session.Colours)
            return BlockColours.None;
        var colours = await order.Colours.WaitAsync(cancellation);
        if (colours is null && !order.Loss!.IsAlone)
        {
            order = await CompileAloneAsync(order.Session with { Emit = false }, cancellation);
            colours = await order.Colours;
        }
        return colours is { } all ? new BlockColours(all, null) : BlockColours.None with { Loss = order.Loss };
    }

    // What stands before a block is compiled all the same; what stands behind it is coloured, if by its letters only.
    private static SessionToCompile Before(int step, SessionToCompile session) =>
        session with
        {
            Blocks =
            [
                .. session.Blocks.Select(
                    (block, i) =>
                        i < step ? block
                        : i == step ? new BlockToCompile(BlockRole.Letters, "")
                        : block with { Role = BlockRole.Letters }
                ),
            ],
            Claims = [],
        };
}

/// <param name="Loss">What stopped the compiler, if something did: at that step, after which nothing of the session is compiled.</param>
/// <param name="Colours">Come a little later, while the session may already run.</param>
/// <param name="Order">Tells the mutants, if they were asked for.</param>
internal sealed record SessionCompilation(CompiledSession Session, CompilerLoss? Loss, Task<BlockColours> Colours, CompilerOrder Order);

/// <param name="Blocks">One for each block; none if they were not asked for, or lost.</param>
internal sealed record BlockColours(ImmutableArray<CodeTokens> Blocks, CompilerLoss? Loss)
{
    public static readonly BlockColours None = new([], null);
}
