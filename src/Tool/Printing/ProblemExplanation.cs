using System.Reflection;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Printing;

/// <summary>Prints what a problem's code means, with a small site that shows it: the case in <c>tests/Cases</c>, which the program carries.</summary>
internal static partial class ProblemExplanation
{
    private const string Told = "problems.txt";

    /// <param name="command">How the site's program is called.</param>
    public static void Print(Terminal terminal, ProblemEntry entry, string command)
    {
        terminal.WriteLine(entry.Code, TerminalStyle.Place);
        foreach (var kind in entry.Kinds)
        {
            terminal.WriteLine($"    {kind.Severity.ToString().ToLowerInvariant()}: {kind.Message}");
            if (kind.Hint is { } hint)
                terminal.WriteLine("        hint: " + hint.Replace("{command}", command, StringComparison.Ordinal), TerminalStyle.Quiet);
        }
        terminal.WriteLine("");
        foreach (Match line in Line().Matches(entry.Explanation))
            terminal.WriteLine(line.Groups[1].Value);
        foreach (var (name, text) in CaseOf(entry.Code))
        {
            terminal.WriteLine("");
            terminal.WriteLine(name == Told ? "is told:" : name, TerminalStyle.Quiet);
            foreach (var line in text.TrimEnd().Split('\n'))
                terminal.WriteLine("    " + line);
        }
    }

    private static IEnumerable<(string Name, string Text)> CaseOf(string code)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = $"Cases/{code}/";
        return assembly
            .GetManifestResourceNames()
            .Select(resource => (resource, Name: resource.Replace('\\', '/')))
            .Where(r => r.Name.StartsWith(folder, StringComparison.Ordinal))
            .Select(r => (r.resource, Name: r.Name[folder.Length..]))
            .OrderBy(r => r.Name == Told)
            .ThenBy(r => r.Name, StringComparer.Ordinal)
            .Select(r => (r.Name, Read(assembly, r.resource)));
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("(.{1,79})(?: |$)")]
    private static partial Regex Line();
}
