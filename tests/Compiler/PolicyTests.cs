using System.Globalization;
using AnswerKey.Compiler.Policies;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AnswerKey.Tests;

public sealed class PolicyTests
{
    public static TheoryData<string> Allowed => [.. PolicyScript.NamesIn("allowed")];
    public static TheoryData<string> Refused => [.. PolicyScript.NamesIn("refused")];
    public static TheoryData<string> RefusedText => [.. PolicyScript.NamesIn("refused-text")];
    public static TheoryData<string> RefusedUnsafe => [.. PolicyScript.NamesIn("refused-unsafe")];

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task What_pages_compute_with_passes_both_checks_and_runs(string name)
    {
        var written = PolicyScript.Read("allowed", name);
        var script = Script.Of(written.Code);
        Assert.Empty(Errors(script));
        Assert.Empty(Policy.OfPages.Check(script.Model));
        Assert.Empty(Policy.OfPages.CheckMetadata(script.Emit(), []));
        Assert.Equal(written.Expected("value"), Convert.ToString(await script.Run(), CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_way_out_is_refused_at_its_place(string name)
    {
        var written = PolicyScript.Read("refused", name);
        var script = Script.Of(written.Code);
        var violations = Policy.OfPages.Check(script.Model);

        var found = Assert.Single(violations, v => (v.Start, v.Length) == (written.Start, written.Length));
        Assert.Contains($"{written.Expected("refused")} is not available to page scripts", found.Message, StringComparison.Ordinal);

        Assert.Empty(Errors(script));
        var emitted = Policy.OfPages.CheckMetadata(script.Emit(), []);
        Assert.True(emitted.IsEmpty == (written.Expected("metadata") == "no"), string.Join('\n', emitted));
    }

    [Theory]
    [MemberData(nameof(RefusedText))]
    public void What_the_text_alone_shows_is_refused_before_anything_compiles(string name)
    {
        var written = PolicyScript.Read("refused-text", name);
        Assert.Contains(
            Policy.CheckSyntax(Script.Of(written.Code).Tree),
            v =>
                (v.Start, v.Length) == (written.Start, written.Length)
                && v.Message.StartsWith(written.Expected("refused")!, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(RefusedUnsafe))]
    public void Unsafe_code_that_was_compiled_after_all_is_refused_in_the_metadata(string name)
    {
        var written = PolicyScript.Read("refused-unsafe", name);
        var emitted = Policy.OfPages.CheckMetadata(Script.Of(written.Code, allowUnsafe: true).Emit(), []);
        Assert.Contains(emitted, v => v.Message.StartsWith(written.Expected("refused")!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_may_use_what_earlier_blocks_of_its_session_declare_and_no_other_assembly()
    {
        var first = Script.Of("record Layer(int Units); var net = new List<Layer> { new(3) };");
        var second = Script.Of("net[0].Units + new Layer(4).Units", first);
        Assert.Empty(Policy.OfPages.Check(second.Model));
        var emitted = second.Emit();
        Assert.Empty(Policy.OfPages.CheckMetadata(emitted, [first.Compilation.AssemblyName!]));
        Assert.NotEmpty(Policy.OfPages.CheckMetadata(emitted, []));
    }

    [Fact]
    public void Every_member_of_an_assembly_that_the_owner_answers_for_may_be_used()
    {
        var script = Script.Of("System.Xml.Linq.XElement.Parse(\"<a/>\").Name.LocalName");
        var owner = Policy.OfPages.With(["System.Private.Xml.Linq"]);
        var emitted = script.Emit();
        Assert.NotEmpty(Policy.OfPages.Check(script.Model, emitted, [], Script.Names));
        Assert.Empty(owner.Check(script.Model));
        Assert.Empty(owner.Check(script.Model, emitted, [], Script.Names));
    }

    [Theory]
    [InlineData("System.Private.CoreLib", "Guid.NewGuid()")]
    [InlineData("MathNet.Numerics", "MathNet.Numerics.Control.UseNativeMKL();")]
    [InlineData("System.Private.Xml.Linq", "System.IO.File.ReadAllText(\"x\")")]
    public void What_the_list_leaves_out_stays_out_whatever_the_owner_adds(string assembly, string code)
    {
        var script = Script.Of(code);
        var owner = Policy.OfPages.With([assembly]);
        Assert.NotEmpty(owner.Check(script.Model));
        Assert.NotEmpty(owner.CheckMetadata(script.Emit(), []));
    }

    [Fact]
    public void One_cause_is_told_once()
    {
        var script = Script.Of("var s = System.IO.File.OpenRead(\"x\").Length.ToString();");
        Assert.Equal(["System.IO.File is not available to page scripts"], Policy.OfPages.Check(script.Model).Select(v => v.Message));
    }

    [Theory]
    [InlineData("class C { public override bool Equals(object o) => true; }", "CS0659")]
    [InlineData("struct S { public override bool Equals(object o) => true; }", "CS0659")]
    [InlineData("#pragma warning disable\nclass C { public override bool Equals(object o) => true; }", "CS0659")]
    [InlineData("record R(string S) { public virtual bool Equals(R o) => true; }", "CS8851")]
    [InlineData("record struct R(string S) { public bool Equals(R o) => true; }", "CS8851")]
    public void What_is_equal_by_an_authors_word_has_a_hash_code_by_it_too(string code, string error)
    {
        var submission = Script.Compiler.Compile(code, "A", previous: null);
        Assert.Equal(error, Assert.Single(submission.Errors).Code);
        Assert.NotNull(submission.Errors[0].Hint);
    }

    [Theory]
    [InlineData("new Random()", "new Random(42)")]
    [InlineData("DateTime.Now", "new DateTime(2024, 1, 31)")]
    [InlineData("Enumerable.Range(0, 3).Shuffle()", "new Random(42).Shuffle(array)")]
    [InlineData("System.IO.File.ReadAllText(\"x\")", "put the data into the block")]
    [InlineData("Console.ReadLine()", "Console.WriteLine")]
    [InlineData("new Exception().GetHashCode()", "compute a number of the parts")]
    public void The_hint_says_what_to_write_instead(string code, string hint) =>
        Assert.Contains(hint, Assert.Single(Policy.OfPages.Check(Script.Of(code).Model)).Hint, StringComparison.Ordinal);

    private static IEnumerable<Diagnostic> Errors(Script script) =>
        script.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
}
