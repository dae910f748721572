namespace AnswerKey.Engine.Processes;

/// <summary>
/// Compilers whose engine has done with them, for the next engine of this process: a compiler takes two seconds to start, and a host that
/// checks one page after another, or a test of a whole site, would wait for each. They end with the process.
/// </summary>
internal static class SpareCompilers
{
    private static readonly Lock _lock = new();
    private static readonly List<(object Key, CompilerProcess Process)> _spare = [];

    static SpareCompilers() => AppDomain.CurrentDomain.ProcessExit += (_, _) => End();

    /// <param name="key">Equal for compilers that can stand in for each other.</param>
    public static void Keep(object key, CompilerProcess process)
    {
        lock (_lock)
            _spare.Add((key, process));
    }

    /// <returns>Null if there is none that still lives.</returns>
    public static CompilerProcess? Take(object key)
    {
        lock (_lock)
        {
            for (var i = _spare.Count - 1; i >= 0; i--)
            {
                var (known, process) = _spare[i];
                if (process.IsAlive && !known.Equals(key))
                    continue;
                _spare.RemoveAt(i);
                if (process.IsAlive)
                    return process;
                process.Dispose();
            }
        }
        return null;
    }

    private static void End()
    {
        lock (_lock)
        {
            foreach (var (_, process) in _spare)
                process.Dispose();
            _spare.Clear();
        }
    }
}
