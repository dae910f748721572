namespace AnswerKey.Compiler.Policies;

/// <summary>The files of the policy, which are part of the assembly.</summary>
internal static class PolicyFile
{
    /// <summary>The lines of a file that say something; <c>#</c> begins a comment.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(PolicyFile).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
