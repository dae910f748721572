namespace AnswerKey.Tests;

/// <summary>
/// A file of <c>tests/Policy/</c>. Comments at its top say what is expected: <c>refused:</c> how the message begins, <c>metadata: no</c>
/// where the emitted assembly does not betray it, <c>value:</c> what an allowed one computes. « » stand around the place that is refused.
/// </summary>
internal sealed class PolicyScript
{
    private readonly string _text;

    private PolicyScript(string text)
    {
        _text = text;
        var start = text.IndexOf('«', StringComparison.Ordinal);
        var end = text.IndexOf('»', StringComparison.Ordinal);
        (Start, Length) = (start, end - start - 1);
        Code = start < 0 ? text : text.Remove(end, 1).Remove(start, 1);
    }

    public string Code { get; }
    public int Start { get; }
    public int Length { get; }

    /// <summary>Where the last of several blocks begins.</summary>
    public int BlockStart => Code.IndexOf("// next block\n", StringComparison.Ordinal);

    public static IEnumerable<string> NamesIn(string folder) =>
        Directory
            .EnumerateFiles(PathOf(folder), "*.csx")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    public static PolicyScript Read(string folder, string name) => new(File.ReadAllText(Path.Combine(PathOf(folder), name + ".csx")));

    /// <summary>What stands behind this key in the comments at the top; null if it is not there.</summary>
    public string? Expected(string key) =>
        _text
            .Split('\n')
            .TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal))
            .FirstOrDefault(line => line.StartsWith($"// {key}: ", StringComparison.Ordinal))
            ?[(key.Length + 5)..].Replace("\\n", "\n", StringComparison.Ordinal);

    private static string PathOf(string folder) => Path.Combine(Repository.Root, "tests", "Policy", folder);
}
