using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Claims that read back what was typed are stated; what a block computed is proved.</summary>
public sealed class EchoTests(ExampleEngineTests.StartedEngine started) : IClassFixture<ExampleEngineTests.StartedEngine>
{
    [Theory]
    [InlineData("", "2 + 2", "4")]
    [InlineData("", "Math.Pow(2, 3)", "8")]
    [InlineData("var stride = 3;", "stride", "3")]
    [InlineData("const int a = 3; var b = a;", "b + 1", "4")]
    [InlineData("int[] x = [2, 3, 4];", "x.Length", "3")]
    [InlineData("int[] x = [2, 3, 4];", "$\"{x[0]} and {x[1]:F1}\"", "2 and 3.0")]
    [InlineData("var (rows, columns) = (3, 4);", "rows * columns", "12")]
    [InlineData("record Layer(int In, int Out); var layer = new Layer(3, 4);", "layer.In", "3")]
    [InlineData("var rate = 0.5;", "rate > 0.1 ? \"large\" : \"small\"", "large")]
    public async Task What_no_block_computes_is_stated(string code, string expression, string written) =>
        Assert.Equal(ClaimStatus.Stated, await StatusAsync(code, expression, written));

    [Theory]
    [InlineData("int[] x = [2, 3, 4];", "x.Sum()", "9")]
    [InlineData("int[] x = [2, 3, 4]; var sum = x.Sum();", "sum", "9")]
    [InlineData("var count = 0; for (var i = 0; i < 3; i++) count++;", "count", "3")]
    [InlineData("var weights = 784 * 128 + 128;", "weights", "100480")]
    [InlineData("var count = 0; count = 3;", "count", "3")]
    [InlineData("int[] x = [4, 2, 3]; Array.Sort(x);", "x[0]", "2")]
    [InlineData("int[] x = [2, 3]; x[0] = 7;", "x[0]", "7")]
    [InlineData("double Half(double x) => x / 2;", "Half(6)", "3")]
    [InlineData("record Layer(int In, int Out) { public int Weights => In * Out; } var layer = new Layer(3, 4);", "layer.Weights", "12")]
    [InlineData("var a = 3; var worse = Math.Sqrt(a) > 1 ? \"worse\" : \"better\";", "worse", "worse")]
    [InlineData("var random = new Random(3); var x = random.Next(1);", "x", "0")]
    public async Task What_a_block_computes_is_proved(string code, string expression, string written) =>
        Assert.Equal(ClaimStatus.Proved, await StatusAsync(code, expression, written));

    private async Task<ClaimStatus> StatusAsync(string code, string expression, string written)
    {
        var block = ExampleEngineTests.ToExample(code, null, 0, ExampleOptions.None) with { Kind = ExampleKind.Setup };
        var claim = new Claim(0, "", ExampleEngineTests.At(written, 90), ExampleEngineTests.At(expression, 90), []);
        var result = await started.Engine.CheckAsync(new PageExamples("page.md", [block], [claim], []), CancellationToken.None);
        Assert.Empty(result.Problems);
        return Assert.Single(result.Claims).Status;
    }
}
