using System.Runtime.CompilerServices;

namespace AnswerKey.Tests;

/// <summary>Tests leave nothing in the cache of whoever runs them, and find nothing there.</summary>
internal static class UserCacheOfTests
{
    [ModuleInitializer]
    internal static void Choose()
    {
        // Cases lend this assembly to blocks, and a worker may make no folder.
        if (System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name == "answer-key-worker")
            return;
        var folder = Directory.CreateTempSubdirectory("answer-key-test-cache-").FullName;
        Environment.SetEnvironmentVariable("ANSWER_KEY_CACHE", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }
}
