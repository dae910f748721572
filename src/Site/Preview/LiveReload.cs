using System.Collections.Concurrent;
using System.Threading.Channels;

namespace AnswerKey.Site.Preview;

/// <summary>Sends events to every browser that shows the preview.</summary>
internal sealed class LiveReload
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _listeners = new();
    private volatile bool _closed;

    /// <summary>The events from now on, until the browser goes away or the server stops.</summary>
    public async IAsyncEnumerable<string> Listen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateUnbounded<string>();
        _listeners[channel] = true;
        if (_closed)
            channel.Writer.TryComplete();
        try
        {
            // Tells the browser at once that it is connected (again).
            yield return "hello";
            await foreach (var message in channel.Reader.ReadAllAsync(cancellation))
                yield return message;
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }

    public void Send(string message)
    {
        foreach (var listener in _listeners.Keys)
            listener.Writer.TryWrite(message);
    }

    /// <summary>Ends every stream; without this a stopping server waits half a minute for them.</summary>
    public void Close()
    {
        _closed = true;
        foreach (var listener in _listeners.Keys)
            listener.Writer.TryComplete();
    }
}
