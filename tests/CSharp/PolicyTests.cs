using System.Globalization;
using AnswerKey.CSharp;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AnswerKey.Tests.CSharp;

public sealed class PolicyTests
{
    public static TheoryData<string, string> Allowed => AllowedScripts.All;
    public static TheoryData<string, string, bool> Escaping => Escapes.All;

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task What_pages_compute_with_passes_both_checks_and_runs(string code, string value)
    {
        var script = Script.Of(code);
        Assert.Empty(Errors(script));
        Assert.Empty(Policy.Check(script.Model));
        Assert.Empty(Policy.CheckMetadata(script.Emit(), []));
        Assert.Equal(value, Convert.ToString(await script.Run(), CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Escaping))]
    public void A_way_out_is_refused_at_its_place(string marked, string subject, bool inMetadata)
    {
        var (code, start, length) = Unmark(marked);
        var script = Script.Of(code);
        var violations = Policy.Check(script.Model);

        var found = Assert.Single(violations, v => (v.Start, v.Length) == (start, length));
        Assert.Contains(
            $"{subject} is not available to page scripts",
            found.Message,
            StringComparison.Ordinal
        );

        Assert.Empty(Errors(script));
        var emitted = Policy.CheckMetadata(script.Emit(), []);
        Assert.True(emitted.IsEmpty != inMetadata, string.Join('\n', emitted));
    }

    private static IEnumerable<Diagnostic> Errors(Script script) =>
        script.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    private static (string Code, int Start, int Length) Unmark(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal);
        return (marked.Remove(end, 1).Remove(start, 1), start, end - start - 1);
    }
}
