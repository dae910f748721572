using System.Globalization;
using AnswerKey.Compiler.Policies;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AnswerKey.Tests;

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

    [Theory]
    [InlineData("«#r \"System.Xml\"»\n1", "#r")]
    [InlineData("1;\n«#load \"x.csx\"»\n", "#load")]
    [InlineData("«#line 7 \"other.md\"»\n1", "#line")]
    [InlineData("«extern alias x;»\n1", "extern alias")]
    [InlineData("«unsafe» { int x = 1; }", "unsafe code")]
    [InlineData("«unsafe» void F() { }", "unsafe code")]
    [InlineData("void F() { «fixed» (int* p = new int[1]) { } }", "unsafe code")]
    [InlineData("«int*» p = null;", "unsafe code")]
    [InlineData("«delegate*<int>» f = null;", "a function pointer")]
    public void What_the_text_alone_shows_is_refused_before_anything_compiles(
        string marked,
        string subject
    )
    {
        var (code, start, length) = Unmark(marked);
        Assert.Contains(
            Policy.CheckSyntax(Script.Of(code).Tree),
            v =>
                (v.Start, v.Length) == (start, length)
                && v.Message.StartsWith(subject, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("unsafe int F() { int x = 1; int* p = &x; return *p; }", "a pointer")]
    [InlineData("unsafe int F() { int* p = stackalloc int[2]; return p[5]; }", "a pointer")]
    [InlineData("unsafe int F() { fixed (char* p = \"a\") return p[9]; }", "a pointer")]
    [InlineData("unsafe class C { int* p; }", "a pointer")]
    [InlineData("unsafe void F(int** p) { }", "a pointer")]
    [InlineData(
        "static int G() => 1; unsafe int F() { delegate*<int> f = &G; return f(); }",
        "a function pointer"
    )]
    [InlineData("unsafe struct S { public fixed int Data[4]; }", "unsafe code")]
    public void Unsafe_code_that_was_compiled_after_all_is_refused_in_the_metadata(
        string code,
        string subject
    )
    {
        var emitted = Policy.CheckMetadata(Script.Of(code, allowUnsafe: true).Emit(), []);
        Assert.Contains(emitted, v => v.Message.StartsWith(subject, StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_may_use_what_earlier_blocks_of_its_session_declare_and_no_other_assembly()
    {
        var first = Script.Of("record Layer(int Units); var net = new List<Layer> { new(3) };");
        var second = Script.Of("net[0].Units + new Layer(4).Units", first);
        Assert.Empty(Policy.Check(second.Model));
        var emitted = second.Emit();
        Assert.Empty(Policy.CheckMetadata(emitted, [first.Compilation.AssemblyName!]));
        Assert.NotEmpty(Policy.CheckMetadata(emitted, []));
    }

    [Fact]
    public void One_cause_is_told_once()
    {
        var script = Script.Of("var s = System.IO.File.OpenRead(\"x\").Length.ToString();");
        Assert.Equal(
            ["System.IO.File is not available to page scripts"],
            Policy.Check(script.Model).Select(v => v.Message)
        );
    }

    [Theory]
    [InlineData("new Random()", "new Random(42)")]
    [InlineData("DateTime.Now", "new DateTime(2024, 1, 31)")]
    [InlineData("Enumerable.Range(0, 3).Shuffle()", "new Random(42).Shuffle(array)")]
    [InlineData("System.IO.File.ReadAllText(\"x\")", "put the data into the block")]
    [InlineData("Console.ReadLine()", "Console.WriteLine")]
    public void The_hint_says_what_to_write_instead(string code, string hint) =>
        Assert.Contains(
            hint,
            Assert.Single(Policy.Check(Script.Of(code).Model)).Hint,
            StringComparison.Ordinal
        );

    private static IEnumerable<Diagnostic> Errors(Script script) =>
        script.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    private static (string Code, int Start, int Length) Unmark(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal);
        return (marked.Remove(end, 1).Remove(start, 1), start, end - start - 1);
    }
}
