namespace AnswerKey.Compiler.Policies;

/// <summary>What to write instead of something that page scripts may not name: the lines of <c>policy-hints.txt</c>.</summary>
internal static class PolicyHints
{
    private static readonly (string Prefix, string Hint)[] _hints =
    [
        .. from line in PolicyFile.Lines("policy-hints.txt")
        let parts = line.Split(": ", 2)
        from prefix in parts[0].Split(' ')
        select (prefix, parts[1]),
    ];

    /// <param name="subject">What is refused, such as <c>System.IO.File.ReadAllText</c>.</param>
    public static string? For(string subject) =>
        _hints
            .Where(entry => IsMeant(subject, entry.Prefix))
            .OrderByDescending(entry => IsMember(entry.Prefix))
            .ThenByDescending(entry => entry.Prefix.Length)
            .FirstOrDefault()
            .Hint;

    private static bool IsMember(string prefix) => !prefix.Contains('.', StringComparison.Ordinal);

    private static bool IsMeant(string subject, string prefix) =>
        IsMember(prefix)
            ? subject[(subject.LastIndexOf('.') + 1)..] == prefix
            : subject.StartsWith(prefix, StringComparison.Ordinal)
                && (subject.Length == prefix.Length || subject[prefix.Length] is '.' or '(');
}
