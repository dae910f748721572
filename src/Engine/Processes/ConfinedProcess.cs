using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Processes;

/// <summary>A <see cref="ConfinedProgram"/> that runs, and the pipes to it.</summary>
internal sealed class ConfinedProcess : IDisposable
{
    private static readonly TimeSpan _timeToEnd = TimeSpan.FromMilliseconds(200);

    private readonly AnonymousPipeServerStream _requestPipe;
    private readonly AnonymousPipeServerStream _replyPipe;
    private readonly Process _process;
    private readonly StringBuilder _errorHead = new();
    private readonly Task _errorDrain;
    private readonly bool _fenced;
    private volatile bool _flooded;

    private ConfinedProcess(ConfinedProgram program, Sandbox sandbox)
    {
        _fenced = sandbox.IsFenced;
        (_process, _requestPipe, _replyPipe) = ChildProcess.StartWithPipes((request, reply) => program.Command(sandbox, request, reply));
        _process.StandardInput.Close();
        _ = DrainAsync(_process.StandardOutput.BaseStream, _ => { });
        _errorDrain = DrainAsync(_process.StandardError.BaseStream, KeepError);
        Requests = new BinaryWriter(new BufferedStream(_requestPipe, 1 << 16), Encoding.UTF8);
        Replies = new BinaryReader(new BufferedStream(_replyPipe, 1 << 16), Encoding.UTF8);
    }

    public BinaryWriter Requests { get; }
    public BinaryReader Replies { get; }
    public bool HasExited => _process.HasExited;

    /// <summary>128 and the signal's number if a signal ended it; null if it still has not ended.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Whether it wrote without end to the real standard output, past every capture, and was ended for it.</summary>
    public bool Flooded => _flooded;

    /// <summary>Starts a program and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It did not start, in the sandbox or out of it.</exception>
    public static ConfinedProcess Start(ConfinedProgram program, Sandbox sandbox)
    {
        while (true)
        {
            var process = new ConfinedProcess(program, sandbox);
            if (process.AwaitReady() is { } confinement)
            {
                sandbox.Learn(confinement);
                return process;
            }
            var error = process.LastWords();
            process.Kill();
            process.Dispose();
            if (!sandbox.TakeDown(process._fenced))
                throw new InvalidOperationException($"a {program.Name} process did not start: {error}");
        }
    }

    /// <summary>Whether an exception says that the talk with a process is over: it ended, or what answers is no longer what was started, and makes no sense.</summary>
    public static bool IsOver(Exception e) =>
        e is IOException or ObjectDisposedException or InvalidDataException or FormatException or ArgumentException;

    /// <summary>What it said on standard error as it died, which arrives a little later than the end of its replies.</summary>
    public string LastWords()
    {
        _process.WaitForExit(2000);
        _errorDrain.Wait(500);
        lock (_errorHead)
            return _errorHead.ToString();
    }

    /// <summary>Tells the program that nothing more will come; it ends by itself.</summary>
    public void HangUp() => _requestPipe.Dispose();

    /// <summary>
    /// Hangs up and waits a little. Linux counts a child's time as its parent's only if the parent waits for it, and bubblewrap waits only
    /// while it lives.
    /// </summary>
    public void End()
    {
        HangUp();
        _process.WaitForExit(_timeToEnd);
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in the meantime.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _requestPipe.Dispose();
        _replyPipe.Dispose();
    }

    private ProcessConfinement? AwaitReady()
    {
        try
        {
            return Replies.ReadByte() == ProgramStart.Ready ? (ProcessConfinement)Replies.ReadByte() : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    // What reaches the real outputs bypassed the capture. It is read so that the pipe never fills, in bytes, since a flood need not
    // have lines.
    private async Task DrainAsync(Stream stream, Action<ReadOnlySpan<byte>> keep)
    {
        var buffer = new byte[4096];
        long total = 0;
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var count)
            {
                keep(buffer.AsSpan(0, count));
                total += count;
                if (total <= WorkerProtocol.OutputLimit || _flooded)
                    continue;
                _flooded = true;
                Kill();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is gone, and the pipe with it.
        }
    }

    private void KeepError(ReadOnlySpan<byte> bytes)
    {
        lock (_errorHead)
        {
            if (_errorHead.Length < 4096)
                _errorHead.Append(Encoding.UTF8.GetString(bytes));
        }
    }
}
