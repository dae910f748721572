using System.Runtime.CompilerServices;

namespace AnswerKey.Tests;

/// <summary>Tests leave nothing in the cache of whoever runs them, and find nothing there.</summary>
internal static class UserCacheOfTests
{
    [ModuleInitializer]
    internal static void Choose()
    {
        var folder = Directory.CreateTempSubdirectory("answer-key-test-cache-").FullName;
        Environment.SetEnvironmentVariable("ANSWER_KEY_CACHE", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }
}
