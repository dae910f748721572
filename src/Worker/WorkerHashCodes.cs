using System.Runtime.CompilerServices;

namespace AnswerKey.Worker;

/// <summary>
/// Makes the hash codes of texts, and those that are combined of others, the same in every worker. No page can ask for one; what could
/// still be seen is which two of some hundred thousand different values have the same.
/// </summary>
/// <remarks>
/// What is hashed by its identity or its place in memory is left: objects, and structs that do not override it. The base library reads
/// both seeds from where they are written here; no code that is compiled before has them as constants if this is the first that a worker does.
/// </remarks>
internal static class WorkerHashCodes
{
    public static void Seed()
    {
        // What asks first draws the seed.
        _ = HashCode.Combine("".GetHashCode());
        OfTexts(null) = 42;
        OfCombined(default) = 42;
    }

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "<DefaultSeed>k__BackingField")]
    private static extern ref ulong OfTexts([UnsafeAccessorType("System.Marvin, System.Private.CoreLib")] object? none);

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "s_seed")]
    private static extern ref uint OfCombined(HashCode none);
}
