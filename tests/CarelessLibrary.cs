namespace CarelessLibrary;

/// <summary>A library as an owner might have: what it does to its process the policy refuses to pages.</summary>
public static class Careless
{
    private static readonly Random _chance = new();

    /// <summary>A little more than a tenth.</summary>
    public static double Chance() => 0.1 + _chance.NextDouble() / 1000;

    public static void Exit() => Environment.Exit(3);

    public static void Abort() => Environment.FailFast("no");

    public static void ThrowElsewhere()
    {
        new Thread(() => throw new InvalidOperationException("far away")).Start();
        Thread.Sleep(Timeout.Infinite);
    }

    public static void StartThread() => new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true }.Start();
}
