using AnswerKey.Compiler.Highlighting;
using Xunit;

namespace AnswerKey.Tests;

public sealed class HoverTests
{
    [Theory]
    [InlineData("«Math».Exp(1)", "static class Math")]
    [InlineData("Math.«Exp»(1)", "double Math.Exp(double d)")]
    [InlineData("Math.«PI»", "(constant) double Math.PI = 3.141592653589793")]
    [InlineData("double[] «logits» = [1];", "(local) double[] logits")]
    [InlineData("int F() { var «n» = new List<(int Id, string Name)>(); return 1; }", "(local) List<(int Id, string Name)> n")]
    [InlineData("int Out(int n, int «stride» = 1) => n / stride;", "(parameter) int stride = 1")]
    [InlineData("int «Out»(int n, params int[] k) => n;", "int Out(int n, params int[] k)")]
    [InlineData("record Layer(string Name, int Units);\nnew «Layer»(\"a\", 1)", "record Layer(string Name, int Units)")]
    [InlineData("record struct «P»(int X);", "record struct P(int X)")]
    [InlineData("class C { public int «Depth» { get; init; } }", "int C.Depth { get; init; }")]
    [InlineData("class C { int «depth»; }", "int C.depth")]
    [InlineData("enum Level { Low = 1, High }\nLevel.«High»", "Level.High = 2")]
    [InlineData("new «Dictionary»<string, List<int>>()", "class Dictionary<string, List<int>>")]
    [InlineData("new[] { 1 }.«ToArray»()", "(extension) int[] IEnumerable<int>.ToArray<int>()")]
    [InlineData("«Func»<double, double> f = null;", "delegate double Func<double, double>(double arg)")]
    [InlineData("«var» x = new List<int>();", "class List<int>")]
    [InlineData("from «n» in new[] { 1.5 } select n", "(range variable) double n")]
    [InlineData("const int «Seed» = 42;", "(constant) int Seed = 42")]
    [InlineData("\"a\".«Length»", "int string.Length { get; }")]
    [InlineData("«end»: goto end;", null)]
    [InlineData("T Id<T>(«T» t) => t;", "(type parameter) T")]
    [InlineData("«unknown» + 1", null)]
    [InlineData("«1» + 1", null)]
    public void A_name_says_what_it_is(string marked, string? signature)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var code = marked.Remove(start, 1);
        code = code.Remove(code.IndexOf('»', StringComparison.Ordinal), 1);

        var tokens = Classification.Of(Script.Of(code).Model);
        var token = tokens.Tokens.Single(t => t.Start <= start && start < t.Start + t.Length);
        Assert.Equal(signature, token.Hover < 0 ? null : tokens.Hovers[token.Hover].Signature);
    }

    [Fact]
    public void A_block_holds_each_hover_once()
    {
        var tokens = Classification.Of(Script.Of("var a = 1; Math.Max(a, Math.Abs(a))").Model);
        Assert.Equal(tokens.Hovers.Distinct(), tokens.Hovers);
        Assert.Equal(2, tokens.Tokens.Count(t => t.Hover >= 0 && tokens.Hovers[t.Hover].Signature == "static class Math"));
    }

    [Fact]
    public void The_names_of_earlier_blocks_are_known()
    {
        var first = Script.Of("var layers = new[] { 3, 4 };");
        var tokens = Classification.Of(Script.Of("layers", first).Model);
        Assert.Equal("(local) int[] layers", Assert.Single(tokens.Hovers).Signature);
    }
}
