using System.Globalization;

namespace AnswerKey.Benchmarks;

/// <summary>Distinct C# blocks of the kinds that interview answers use.</summary>
internal static class Blocks
{
    // $k is the block's number, $a and $b two small numbers that differ from block to block.
    private static readonly string[] _templates =
    [
        """
            double[] Softmax$k(double[] z)
            {
                var max = z.Max();
                var exp = z.Select(v => Math.Exp(v - max)).ToArray();
                var sum = exp.Sum();
                return exp.Select(v => v / sum).ToArray();
            }
            var p$k = Softmax$k(new[] { $a.0, $b.0, 3.0 });
            Console.WriteLine(string.Join(", ", p$k.Select(v => v.ToString("F4"))));
            """,
        """
            int ConvOut$k(int n, int f, int p, int s) => (n + 2 * p - f) / s + 1;
            Console.WriteLine($"{ConvOut$k($a, 3, 1, 2)} x {ConvOut$k($b, 5, 0, 1)}");
            foreach (var s$k in new[] { 1, 2, 3 })
                Console.WriteLine($"stride {s$k}: {ConvOut$k(224, 7, 3, s$k)}");
            """,
        """
            var m$k = new int[7, 7];
            for (int i = 0; i < 7; i++) for (int j = 0; j < 7; j++) m$k[i, j] = (i * $a + j * $b) % 17;
            int[,] MaxPool$k(int[,] x, int size, int stride)
            {
                int n = (x.GetLength(0) - size) / stride + 1;
                var y = new int[n, n];
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                    {
                        int best = int.MinValue;
                        for (int u = 0; u < size; u++)
                            for (int v = 0; v < size; v++)
                                best = Math.Max(best, x[i * stride + u, j * stride + v]);
                        y[i, j] = best;
                    }
                return y;
            }
            var pooled$k = MaxPool$k(m$k, 3, 2);
            for (int i = 0; i < pooled$k.GetLength(0); i++)
            {
                for (int j = 0; j < pooled$k.GetLength(1); j++) Console.Write($"{pooled$k[i, j],4}");
                Console.WriteLine();
            }
            """,
        """
            double[] w$k = { 0.0, 0.0 };
            double bias$k = 0, lr$k = 0.$a;
            var data$k = new (int x1, int x2, int y)[] { (0, 0, 0), (0, 1, 0), (1, 0, 0), (1, 1, 1) };
            for (int epoch = 0; epoch < $b; epoch++)
                foreach (var (x1, x2, y) in data$k)
                {
                    int pred = w$k[0] * x1 + w$k[1] * x2 + bias$k > 0 ? 1 : 0;
                    w$k[0] += lr$k * (y - pred) * x1;
                    w$k[1] += lr$k * (y - pred) * x2;
                    bias$k += lr$k * (y - pred);
                }
            foreach (var (x1, x2, y) in data$k)
                Console.WriteLine($"{x1} AND {x2} = {(w$k[0] * x1 + w$k[1] * x2 + bias$k > 0 ? 1 : 0)}");
            """,
        """
            double x$k = $a.0, rate$k = 0.1;
            for (int step = 0; step < $b; step++)
            {
                double grad = 2 * (x$k - 3);
                x$k -= rate$k * grad;
                if (step % 5 == 0) Console.WriteLine($"step {step}: x = {x$k:F4}");
            }
            Console.WriteLine($"x* = {x$k:F4}");
            """,
        """
            var scores$k = Enumerable.Range(1, $a).Select(i => (Id: i, Score: (i * $b) % 23 / 23.0)).ToList();
            var top$k = scores$k.Where(t => t.Score > 0.5).OrderByDescending(t => t.Score).ThenBy(t => t.Id).Take(3);
            foreach (var t in top$k) Console.WriteLine($"{t.Id}: {t.Score:P1}");
            var groups$k = scores$k.GroupBy(t => (int)(t.Score * 4)).OrderBy(g => g.Key).Select(g => $"{g.Key}={g.Count()}");
            Console.WriteLine(string.Join(" ", groups$k));
            """,
        """
            public record Layer$k(string Name, int In, int Out)
            {
                public int Parameters => In * Out + Out;
            }
            var net$k = new List<Layer$k> { new("hidden", $a, $b), new("out", $b, 10) };
            foreach (var l in net$k) Console.WriteLine($"{l.Name,-8} {l.Parameters,8:N0}");
            Console.WriteLine($"total {net$k.Sum(l => l.Parameters):N0}");
            net$k[0] with { Out = 1 }
            """,
        """
            public class Relu$k
            {
                public double Forward(double v) => Math.Max(0, v);
                public double Derivative(double v) => v > 0 ? 1 : 0;
            }
            var relu$k = new Relu$k();
            foreach (var v in new[] { -$a.5, 0, $b.25 })
                Console.WriteLine($"f({v}) = {relu$k.Forward(v)}, f' = {relu$k.Derivative(v)}");
            """,
        """
            var truth$k = new[] { 1, 0, 1, 1, 0, 1, 0, 0 };
            var guess$k = new[] { 1, 0, 0, 1, 1, 1, 0, $a % 2 };
            var cells$k = new Dictionary<string, int> { ["TP"] = 0, ["FP"] = 0, ["FN"] = 0, ["TN"] = 0 };
            for (int i = 0; i < truth$k.Length; i++)
            {
                var key = (truth$k[i], guess$k[i]) switch { (1, 1) => "TP", (0, 1) => "FP", (1, 0) => "FN", _ => "TN" };
                cells$k[key]++;
            }
            double precision$k = (double)cells$k["TP"] / (cells$k["TP"] + cells$k["FP"]);
            double recall$k = (double)cells$k["TP"] / (cells$k["TP"] + cells$k["FN"]);
            Console.WriteLine($"precision {precision$k:F3} recall {recall$k:F3} F1 {2 * precision$k * recall$k / (precision$k + recall$k):F3} [$b]");
            """,
        """
            double[] y$k = { 0, 1, 0 }, q$k = { 0.$a, 0.$b, 0.1 };
            double CrossEntropy$k(double[] t, double[] p) => -t.Zip(p, (u, v) => u * Math.Log(v + 1e-12)).Sum();
            CrossEntropy$k(y$k, q$k)
            """,
    ];

    public static string Code(int number) =>
        _templates[number % _templates.Length]
            .Replace("$k", Text(number), StringComparison.Ordinal)
            .Replace("$a", Text(5 + number * 7 % 40), StringComparison.Ordinal)
            .Replace("$b", Text(5 + number * 11 % 50), StringComparison.Ordinal)
            .ReplaceLineEndings("\n");

    /// <summary>A site whose question pages each hold some blocks with their claims.</summary>
    public static void WriteSite(string root, int blocks, int blocksPerPage)
    {
        var input = Path.Combine(root, "input");
        var topic = Path.Combine(input, "questions-of-code");
        Directory.CreateDirectory(topic);
        File.WriteAllText(Path.Combine(input, "index.md"), "---\nTitle: Blocks\nDescription: A benchmark.\n---\n\nWelcome.\n");
        File.WriteAllText(Path.Combine(topic, "_directory.yml"), "Title: Code\nDescription: Pages with code.\nQuestions: true\n");
        for (var page = 0; page * blocksPerPage < blocks; page++)
            File.WriteAllText(PageFile(root, page), Page(page, blocks, blocksPerPage));
    }

    public static string PageFile(string root, int page) => Path.Combine(root, "input", "questions-of-code", $"page-{page:0000}.md");

    private static string Page(int page, int blocks, int blocksPerPage)
    {
        var first = page * blocksPerPage;
        var fences = Enumerable
            .Range(first, Math.Min(blocksPerPage, blocks - first))
            .Select(k => $"```csharp run\n{CodeWithFirstLine(k)}\n```\n```output\n{FirstLine}\n...\n```\n");
        return $"---\nTitle: Question {page}\nDescription: Blocks of page {page}.\nLevel: beginner\n---\n\n"
            + "## Answer\n\nIt depends on what the code prints.\n\n## Proof\n\n"
            + string.Join('\n', fences);
    }

    /// <summary>What every block of a page prints first: an output of nothing but dots claims nothing, and is refused.</summary>
    public const string FirstLine = "begin";

    /// <summary>A block that prints <see cref="FirstLine"/> and then what it computes.</summary>
    public static string CodeWithFirstLine(int k) => $"Console.WriteLine(\"{FirstLine}\");\n{Code(k)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
