namespace AnswerKey.CSharp;

/// <summary>What to write instead of something that page scripts may not name: the lines of <c>policy-hints.txt</c>.</summary>
internal static class PolicyHints
{
    public const string HashCodes =
        "hash codes differ in every run; use them only inside an override of GetHashCode";

    public const string HashEffects =
        "hash codes differ in every run; return one, and do nothing else with it";

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
            .Where(entry =>
                subject.StartsWith(entry.Prefix, StringComparison.Ordinal)
                && (
                    subject.Length == entry.Prefix.Length
                    || subject[entry.Prefix.Length] is '.' or '('
                )
            )
            .OrderByDescending(entry => entry.Prefix.Length)
            .FirstOrDefault()
            .Hint;
}
