using System.Reflection;
using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace AnswerKey.Worker;

/// <summary>
/// Makes MathNet compute the same on every machine and in every run. A class of its own, called once MathNet is loaded: pages that have no
/// use for it do without.
/// </summary>
internal static class WorkerMathNet
{
    // Where no generator is given, MathNet draws from one that each thread has and that nobody can give a seed to.
    private static readonly ThreadLocal<SystemRandomSource> _defaultGenerator =
        (ThreadLocal<SystemRandomSource>)
            typeof(SystemRandomSource).GetField("DefaultInstance", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    /// <summary>Sums must not depend on how many processors a machine has.</summary>
    public static void ComputeOnOneThread() => Control.UseSingleThread();

    /// <summary>
    /// Of the calling thread, which each session has for itself. The policy tells of a generator that was left out where it sees it; a
    /// null that stands in a variable, a setter that takes null, or a distribution that makes another, it does not.
    /// </summary>
    public static void SeedDefaultGenerator() => _defaultGenerator.Value = new SystemRandomSource(seed: 0, threadSafe: true);
}
