using System.Text;
using AnswerKey.Compiler.Highlighting;
using AnswerKey.Engine.Protocols;
using Xunit;

namespace AnswerKey.Tests;

public sealed class ClassificationTests
{
    public static TheoryData<string> Codes =>
        [
            .. PolicyScript.NamesIn("allowed").Select(name => PolicyScript.Read("allowed", name).Code),
            "",
            "\n\n  ",
            "/* never closed",
            "\"never closed\n1",
            "$\"{",
            "$\"{a:",
            "@\"",
            "\"\"\"",
            "$$\"\"\"{{x",
            "'",
            "'\\",
            "#",
            "# if",
            "#if A\nx\n#else // why\ny\n#endif",
            "class { } ] ) 12e+ 0x é ⊕ \uD83D",
            "/// <summary>A <c>b</c></summary>\nint x; /** more */ int y;",
            "int a\r\n= 1;\r\n// x\r\nb",
        ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Tokens_cover_the_text_exactly(string code)
    {
        AssertCovers(code, Classification.Of(Script.Of(code).Model));
        for (var length = 0; length <= code.Length; length += 1 + code.Length / 20)
            AssertCovers(code[..length], Classification.Lexical(code[..length]));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Without_the_compiler_numbers_texts_and_comments_are_the_same(string code)
    {
        var script = Script.Of(code);
        if (script.Tree.GetDiagnostics().Any() || script.Tree.GetRoot().ContainsDirectives)
            return;
        Assert.Equal(Letters(code, Classification.Of(script.Model)), Letters(code, Classification.Lexical(code)));

        static string Letters(string code, CodeTokens tokens) =>
            Render(code, tokens, token => token.Class is CodeClass.Number or CodeClass.Text or CodeClass.Comment);
    }

    [Theory]
    [InlineData("const double Rate = 1; Rate", "<Constant Rate> <Constant Rate>")]
    [InlineData("double[] z = []; z.Length", "<Local z> <Local z> <Member Length>")]
    [InlineData("int F(int n) { var m = n; return m; }", "<Method F> <Parameter n> <Local m> <Parameter n> <Local m>")]
    [InlineData("Math.Max(1, Math.PI)", "<Type Math> <Method Max> <Type Math> <Constant PI>")]
    [InlineData("class C<T> { C() { } int X { get; set; } } enum E { A }", "<Type C> <Type T> <Type C> <Member X> <Type E> <Constant A>")]
    [InlineData("(int Id, int) t = (1, 2); t.Id", "<Member Id> <Local t> <Local t> <Member Id>")]
    [InlineData("from n in new[] { 1 } select n", "<Local n> <Local n>")]
    [InlineData("undefined.Thing(Other)", "<Local undefined> <Method Thing> <Type Other>")]
    [InlineData("end: goto end;", "")]
    public void Names_are_what_they_mean(string code, string names)
    {
        var tokens = Classification.Of(Script.Of(code).Model);
        Assert.Equal(
            names,
            Render(
                code,
                tokens,
                token =>
                    token.Class
                        is CodeClass.Type
                            or CodeClass.Method
                            or CodeClass.Member
                            or CodeClass.Local
                            or CodeClass.Parameter
                            or CodeClass.Constant
            )
        );
    }

    [Theory]
    [InlineData("var record = 1; record Layer(int N); int value = 2;", "<Keyword var> <Keyword record> <Keyword int> <Keyword int>")]
    [InlineData(
        "int from = 1; from n in new[] { from } where n > 0 select n",
        "<Keyword int> <Keyword from> <Keyword in> <Keyword new> <Keyword where> <Keyword select>"
    )]
    [InlineData(
        "class P { int X { get; set => field = value; } }",
        "<Keyword class> <Keyword int> <Keyword get> <Keyword set> <Keyword field> <Keyword value>"
    )]
    [InlineData("nameof(Math) is not null and \"a\"", "<Keyword nameof> <Keyword is> <Keyword not> <Keyword null> <Keyword and>")]
    public void A_contextual_word_is_a_keyword_only_where_it_is_one(string code, string keywords) =>
        Assert.Equal(keywords, Render(code, Classification.Of(Script.Of(code).Model), token => token.Class is CodeClass.Keyword));

    [Theory]
    [InlineData(
        "$\"a{{b}}{x,4:F2}c\"",
        "<Text $\"a{{b}}> <Punctuation {> <Punctuation ,> <Number 4> <Punctuation :> <Text F2> <Punctuation }> <Text c\">"
    )]
    [InlineData("$\"\"\"a{x}b\"\"\"", "<Text $\"\"\"a> <Punctuation {> <Punctuation }> <Text b\"\"\">")]
    [InlineData("$$\"\"\"{a}{{x}}\"\"\"", "<Text $$\"\"\"{a}> <Punctuation {{> <Punctuation }}> <Text \"\"\">")]
    [InlineData(
        "@\"a\"\"\\\" + $@\"{x}\\\"",
        "<Text @\"a\"\"\\\"> <Punctuation +> <Text $@\"> <Punctuation {> <Punctuation }> <Text \\\">"
    )]
    [InlineData(
        "$\"{$\"{x}\"}\"",
        "<Text $\"> <Punctuation {> <Text $\"> <Punctuation {> <Punctuation }> <Text \"> <Punctuation }> <Text \">"
    )]
    public void An_interpolated_string_is_text_around_code(string code, string pieces)
    {
        foreach (var tokens in new[] { Classification.Of(Script.Of(code).Model), Classification.Lexical(code) })
            Assert.Equal(pieces, Render(code, tokens, token => token.Class is not (CodeClass.Plain or CodeClass.Local)));
    }

    [Theory]
    [InlineData("var layer = new Conv2D(3, stride: 2);", "<Keyword var> <Local layer> <Keyword new> <Type Conv2D> <Local stride>")]
    [InlineData("model.Fit<Adam>(x).Loss", "<Local model> <Method Fit> <Type Adam> <Local x> <Member Loss>")]
    [InlineData("record Layer(string name)", "<Keyword record> <Type Layer> <Keyword string> <Local name>")]
    [InlineData("Sum(by, on) < from.Length", "<Method Sum> <Local by> <Local on> <Local from> <Member Length>")]
    public void Without_the_compiler_names_are_guessed_from_their_neighbours(string code, string names) =>
        Assert.Equal(
            names,
            Render(
                code,
                Classification.Lexical(code),
                token => token.Class is not (CodeClass.Plain or CodeClass.Punctuation or CodeClass.Number)
            )
        );

    [Fact]
    public void Neighbours_of_one_class_are_one_token() =>
        Assert.Equal(new CodeToken(0, 4, CodeClass.Punctuation), Assert.Single(Classification.Lexical("()[]").Tokens));

    private static void AssertCovers(string code, CodeTokens tokens)
    {
        var end = 0;
        foreach (var token in tokens.Tokens)
        {
            Assert.Equal(end, token.Start);
            Assert.True(token.Length > 0);
            Assert.InRange(token.Hover, -1, tokens.Hovers.Length - 1);
            end += token.Length;
        }
        Assert.Equal(code.Length, end);
    }

    private static string Render(string code, CodeTokens tokens, Func<CodeToken, bool> chosen)
    {
        var text = new StringBuilder();
        foreach (var token in tokens.Tokens.Where(chosen))
            text.Append(text.Length > 0 ? " " : "").Append($"<{token.Class} {code.AsSpan(token.Start, token.Length)}>");
        return text.ToString();
    }
}
