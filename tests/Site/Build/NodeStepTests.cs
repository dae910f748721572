using System.Buffers.Binary;
using System.Diagnostics;
using AngleSharp.Html.Parser;
using AnswerKey.Site.Formulas;
using AnswerKey.Site.Node;
using AnswerKey.Toolkit;
using Xunit;

namespace AnswerKey.Tests;

public sealed class NodeStepTests : IDisposable
{
    private static readonly string _theme = Path.Combine(Repository.Root, "theme");

    private readonly string _folder = Directory.CreateTempSubdirectory("node-step-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private NodeStepOptions Real => new(_theme, Path.Combine(_folder, "cache"));

    [Fact]
    public async Task A_formula_becomes_MathML_without_inline_styles()
    {
        await using var step = new NodeStep(Real);
        var matrix = new TexFormula(@"W=\begin{bmatrix}1&2\\3&4\end{bmatrix}", Display: true);
        var inline = new TexFormula(@"\hat{y} < \sum_i x_i'", Display: false);

        var results = (await step.MathAsync([matrix, inline, matrix], default)).Value!;

        Assert.Equal(2, results.Count);
        Assert.Contains("<mtable>", results[matrix].Html, StringComparison.Ordinal);
        Assert.Contains("display=\"block\"", results[matrix].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("display=\"block\"", results[inline].Html, StringComparison.Ordinal);
        Assert.All(results.Values, r => Assert.DoesNotContain("style=", r.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"\frac{1", "unexpected end of input in a macro argument, expected '}'", 7)]
    [InlineData(@"x + \foo", @"unsupported function name: \foo", 4)]
    [InlineData("x^2^3", "double superscript", 3)]
    [InlineData("a & b", "expected the end, got '&'", 2)]
    [InlineData(@"\color{red}x", "the formula asks for 'color:#ff0000', which the site's stylesheet does not have", 0)]
    public async Task Wrong_TeX_is_a_result_that_says_what_and_where(string tex, string error, int position)
    {
        await using var step = new NodeStep(Real);
        var good = new TexFormula("x", false);
        var bad = new TexFormula(tex, false);

        var results = (await step.MathAsync([bad, good], default)).Value!;

        Assert.Equal(new MathResult(null, error, position), results[bad]);
        Assert.NotNull(results[good].Html);
    }

    [Fact]
    public async Task A_plot_becomes_SVG_that_a_strict_page_may_show()
    {
        await using var step = new NodeStep(Real);
        var payload = Display
            .Rich(Plot.Of("Loss <per> epoch").Line("training", [1, 0.5, 0.25]).Line("validation", [1, 0.6, 0.5]).Describe("Both fall."))!
            .Payload;

        var results = await step.PlotsAsync([new PlotRequest("a", payload), new PlotRequest("b", payload)], default);

        var page = new HtmlParser().ParseDocument(string.Concat(results.Value!.Select(r => r.Svg)));
        var plots = page.QuerySelectorAll("svg[role=img]");
        Assert.Equal(2, plots.Length);
        Assert.Equal("Loss <per> epoch", page.GetElementById("a-title")!.TextContent);
        Assert.Equal("Both fall.", page.GetElementById("b-description")!.TextContent);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains(page.QuerySelectorAll("text"), t => t.TextContent == "validation");
        Assert.Contains(page.QuerySelectorAll("path"), p => p.GetAttribute("stroke") == "var(--plot-2, currentColor)");
        Assert.Empty(page.QuerySelectorAll("[style], style, script, [role=graphics-symbol]"));
        Assert.DoesNotMatch("=\"(#|rgb|black|white)", page.Body!.InnerHtml);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Every_kind_of_plot_can_be_drawn(Plot plot)
    {
        await using var step = new NodeStep(Real);
        var results = await step.PlotsAsync([new PlotRequest("p", Display.Rich(plot)!.Payload)], default);
        Assert.Null(results.Value!.Single().Error);
        Assert.DoesNotContain("NaN", results.Value!.Single().Svg, StringComparison.Ordinal);
    }

    public static TheoryData<Plot> EveryKind()
    {
        string[] labels = ["a", "b", "c"];
        return
        [
            Plot.Of("empty"),
            Plot.Of("no values").Line("l", [double.NaN]),
            Plot.Of("constant").Line("l", [3, 3]),
            Plot.Of("one point").Points("p", [(1, 1)]),
            Plot.Of("log").Line("l", [1e-5, 1, 1e5]).LogY().LogX(),
            Plot.Of("log of nothing").Line("l", [0, -1]).LogY(),
            Plot.Of("all").Line("l", [1, 2]).Points("p", [(1, 1)]).Path("way", [(0, 0), (2, 1)]),
            Plot.Of("bars").Bars("x", labels, [1, -2, 3]),
            Plot.Of("sets").Bars("x", labels, [1, 2, 3]).Bars("y", labels, [4, 5, 6]),
            Plot.Of("log bars").Bars("x", labels, [1, 20, 3000]).LogY(),
            Plot.Of("lying bars").Bars("x", ["a very long label", "another"], [1, 2]),
            Plot.Of("quotes \" ' & <").Line("name \" ' & <", [1, 2]).Line("b", [2, 1]),
        ];
    }

    [Fact]
    public async Task A_specification_that_is_none_or_that_would_load_or_link_something_is_an_error()
    {
        await using var step = new NodeStep(Real);
        var results = await step.PlotsAsync(
            [
                new("a", """{"title":"t","description":"d","spec":{"mark":3}}"""),
                new("b", """{"title":"t","description":"d","spec":{"data":{"url":"package.json"},"mark":"bar"}}"""),
                new(
                    "c",
                    """{"title":"t","description":"d","spec":{"data":{"values":[{"x":1}]},"mark":"point","encoding":{"x":{"field":"x","type":"quantitative"},"href":{"value":"https://example.org"}}}}"""
                ),
            ],
            default
        );
        Assert.All(results.Value!, r => Assert.Null(r.Svg));
        Assert.All(results.Value!, r => Assert.NotEmpty(r.Error!));
    }

    [Fact]
    public async Task A_link_preview_image_is_a_PNG_of_the_expected_size()
    {
        await using var step = new NodeStep(Real);
        var images = await step.SocialImagesAsync(
            [
                new("Output size of a convolution & <more>", "Convolution", "beginner", "Answer Key"),
                new(new string('x', 300), null, null, "Answer Key"),
            ],
            default
        );
        Assert.Equal(2, images.Value!.Count);
        foreach (var image in images.Value)
        {
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], image[..4]);
            Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(16)));
            Assert.Equal(630, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(20)));
        }
    }

    [Fact]
    public async Task The_search_index_holds_what_a_search_needs_and_no_foreign_search_box()
    {
        await using var step = new NodeStep(Real);
        var files = (await step.IndexAsync(Pages("softmax"), default)).Value!;

        var paths = files.Select(f => f.Path).ToList();
        Assert.Contains("pagefind.js", paths);
        Assert.Contains("pagefind-entry.json", paths);
        Assert.Contains(paths, p => p.StartsWith("fragment/", StringComparison.Ordinal));
        Assert.Contains(paths, p => p.StartsWith("index/", StringComparison.Ordinal));
        Assert.Contains(paths, p => p.StartsWith("filter/", StringComparison.Ordinal));
        Assert.DoesNotContain(paths, p => p.Contains("-ui", StringComparison.Ordinal));
        Assert.DoesNotContain(paths, p => p.Contains("highlight", StringComparison.Ordinal));
        Assert.All(files, f => Assert.NotEmpty(f.Content));
    }

    [Fact]
    public async Task An_index_holds_only_its_own_pages()
    {
        await using var step = new NodeStep(Real);
        await step.IndexAsync(Pages("first"), default);
        var second = (await step.IndexAsync(Pages("second"), default)).Value!;
        Assert.Single(second, f => f.Path.StartsWith("fragment/", StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "cache"), "search-*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_was_made_once_starts_no_process_again()
    {
        var first = new NodeStep(Real);
        var made = await MakeAllAsync(first);
        await first.DisposeAsync();
        Assert.Equal(1, first.Starts);

        await using var second = new NodeStep(Real);
        Assert.Equal(made, await MakeAllAsync(second));
        Assert.Equal(0, second.Starts);
    }

    [Fact]
    public async Task A_damaged_cache_is_made_anew()
    {
        await using (var first = new NodeStep(Real))
            await MakeAllAsync(first);
        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes[^1] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);
        }
        await using var second = new NodeStep(Real);
        Assert.NotNull(await MakeAllAsync(second));
        Assert.Equal(1, second.Starts);
    }

    [Fact]
    public async Task Wrong_TeX_is_not_remembered()
    {
        for (var run = 0; run < 2; run++)
        {
            await using var step = new NodeStep(Real);
            await step.MathAsync([new(@"\foo", false)], default);
            Assert.Equal(1, step.Starts);
        }
    }

    [Fact]
    public async Task A_killed_process_is_replaced_by_the_next_request()
    {
        await using var step = new NodeStep(Real);
        await step.MathAsync([new("x", false)], default);
        using (var process = Process.GetProcessById(step.ProcessId!.Value))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        var result = await step.MathAsync([new("y", false)], default);
        Assert.Null(result.Failure);
        Assert.Equal(2, step.Starts);
    }

    [Theory]
    [InlineData("process.stdin.once('data', () => process.kill(process.pid, 'SIGKILL'));", "the Node step ended with code")]
    [InlineData("console.error('out of luck'); process.exit(3);", "the Node step ended with code 3")]
    [InlineData("import 'no-such-package';", "the Node step ended with code 1")]
    [InlineData("console.log('hello'); setInterval(() => {}, 1000);", "the Node step answered something that is not one of its answers")]
    [InlineData("console.log('{}'); setInterval(() => {}, 1000);", "the Node step answered something that is not one of its answers")]
    [InlineData("console.log('{\"error\":\"no disk\"}'); setInterval(() => {}, 1000);", "no disk")]
    [InlineData("setInterval(() => {}, 1000);", "the Node step took longer than 1.5 seconds and was stopped")]
    public async Task A_process_that_fails_is_one_problem(string script, string message)
    {
        await using var step = new NodeStep(
            Fake(script) with
            {
                Timeout = TimeSpan.FromSeconds(script.StartsWith("setInterval", StringComparison.Ordinal) ? 1.5 : 30),
            }
        );
        var result = await step.MathAsync([new("x", false)], default);
        Assert.Null(result.Value);
        Assert.StartsWith(message, result.Failure!.Message, StringComparison.Ordinal);
        Assert.Null(step.ProcessId);
    }

    [Fact]
    public async Task What_the_process_said_last_is_part_of_its_problem()
    {
        await using var step = new NodeStep(Fake("console.error('out of luck'); process.exit(3);"));
        var result = await step.MathAsync([new("x", false)], default);
        Assert.Equal("out of luck", result.Failure!.Detail);
    }

    [Fact]
    public async Task A_machine_without_Node_is_told_what_is_missing()
    {
        await using var step = new NodeStep(Real with { Node = "no-such-node" });
        var failure = (await step.IndexAsync(Pages("x"), default)).Failure!;
        Assert.Equal("node-missing", failure.Code);
        Assert.Equal("theme/package.json", failure.Place.ToString());
        Assert.Equal("there is no 'no-such-node' on the PATH", failure.Message);
        Assert.Contains("Node 20", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_without_its_npm_parts_is_told_how_to_get_them()
    {
        await using var step = new NodeStep(new NodeStepOptions(_folder, null));
        var failure = (await step.PlotsAsync([new("a", "{}")], default)).Failure!;
        Assert.Equal("node-modules-missing", failure.Code);
        Assert.Contains("npm ci", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_make_needs_no_Node()
    {
        await using var step = new NodeStep(Real with { Node = "no-such-node" });
        Assert.Empty((await step.MathAsync([], default)).Value!);
        Assert.Empty((await step.PlotsAsync([], default)).Value!);
        Assert.Empty((await step.SocialImagesAsync([], default)).Value!);
    }

    [Fact]
    public async Task Cancelling_ends_the_process()
    {
        await using var step = new NodeStep(Fake("setInterval(() => {}, 1000);"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => step.MathAsync([new("x", false)], cancellation.Token));
        Assert.Null(step.ProcessId);
    }

    [Fact]
    public async Task Disposing_ends_the_process()
    {
        var step = new NodeStep(Real);
        await step.MathAsync([new("x", false)], default);
        using var process = Process.GetProcessById(step.ProcessId!.Value);
        await step.DisposeAsync();
        Assert.True(process.WaitForExit(5_000));
    }

    [Fact]
    public async Task Requests_from_several_threads_get_their_own_answers()
    {
        await using var step = new NodeStep(Real);
        var results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Task.Run(() => step.MathAsync([new($"x_{{{i}}}", false)], default)))
        );
        for (var i = 0; i < 20; i++)
            Assert.Contains($"<mn>{i}</mn>", results[i].Value!.Single().Value.Html, StringComparison.Ordinal);
        Assert.Equal(1, step.Starts);
    }

    [Fact]
    public void The_fonts_of_formulas_are_where_the_build_will_look_for_them() =>
        Assert.All(NodeStep.MathFonts, f => Assert.True(File.Exists(Path.Combine(_theme, f.Source))));

    [Fact]
    public void The_lock_file_names_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Path.Combine(_theme, "package-lock.json")), StringComparison.Ordinal);

    private NodeStepOptions Fake(string script)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "node_modules"));
        Directory.CreateDirectory(Path.Combine(_folder, "build"));
        File.WriteAllText(Path.Combine(_folder, "node_modules", ".package-lock.json"), "{}");
        File.WriteAllText(Path.Combine(_folder, "build", "step.mjs"), script);
        return new NodeStepOptions(_folder, null);
    }

    private static async Task<string> MakeAllAsync(NodeStep step)
    {
        var math = await step.MathAsync([new("x^2", true)], default);
        var plot = await step.PlotsAsync([new("p", Display.Rich(Plot.Of("t").Line("l", [1, 2]))!.Payload)], default);
        var image = await step.SocialImagesAsync([new("t", null, null, "s")], default);
        var index = await step.IndexAsync(Pages("word"), default);
        return string.Join(
            '\n',
            [
                math.Value!.Single().Value.Html,
                plot.Value!.Single().Svg,
                Convert.ToHexString(image.Value!.Single()),
                .. index.Value!.Select(f => f.Path + Convert.ToHexString(f.Content)),
            ]
        );
    }

    private static SearchPage[] Pages(string word) =>
        [
            new(
                $"/{word}/",
                $"""
                <!doctype html><html lang="en"><head><title>{word}</title></head><body><main data-pagefind-body>
                <h1>{word}</h1><p data-pagefind-filter="level">beginner</p><h2 id="why">Why</h2><p>Because of {word}.</p>
                </main></body></html>
                """
            ),
        ];
}
