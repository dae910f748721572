namespace AnswerKey.Documents;

/// <summary>The user's own folder for what may be deleted: checking somebody's repository leaves nothing in it.</summary>
internal static class UserCache
{
    /// <summary>Full path of the folder; it need not exist.</summary>
    public static string Folder =>
        Path.Combine(
            Environment.GetEnvironmentVariable("ANSWER_KEY_CACHE") is { Length: > 0 } chosen ? chosen
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? Path.Combine(cache, "answer-key")
            : OperatingSystem.IsWindows()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "answer-key", "cache")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "answer-key")
        );
}
