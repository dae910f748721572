using System.Globalization;

namespace AnswerKey.Benchmarks;

/// <summary>Several measurements of one thing.</summary>
internal sealed record Sample(IReadOnlyList<double> Values)
{
    public double Median
    {
        get
        {
            var sorted = Values.Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }
    }

    /// <summary>The median, then the smallest and the largest.</summary>
    public string Text(string format) =>
        Values.Count == 1
            ? Number(Median, format)
            : $"{Number(Median, format)} ({Number(Values.Min(), format)}–{Number(Values.Max(), format)})";

    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>The costs of one thing, measured several times.</summary>
internal sealed record Costs(IReadOnlyList<Cost> All)
{
    public Sample Cpu => new([.. All.Select(c => c.Cpu)]);
    public Sample Wall => new([.. All.Select(c => c.Wall)]);
    public Sample Peak => new([.. All.Select(c => c.PeakMegabytes)]);

    public static Costs Of(int runs, Func<Cost> run) => new([.. Enumerable.Range(0, runs).Select(_ => run())]);

    /// <summary>A row of a Markdown table.</summary>
    /// <param name="compared">What the ratio at the end is to; null for none.</param>
    public void Print(string name, Costs? compared = null)
    {
        var ratio = compared is null ? "" : $"{Ratio(Cpu, compared.Cpu)} CPU, {Ratio(Wall, compared.Wall)} wall";
        Console.WriteLine($"| {name} | {Cpu.Text("0.00")} | {Wall.Text("0.00")} | {Peak.Text("0")} | {ratio} |");
    }

    public static void PrintHead(string title) =>
        Console.WriteLine($"\n| {title} | CPU s | wall s | peak MB | ratio |\n| --- | ---: | ---: | ---: | --- |");

    private static string Ratio(Sample own, Sample other) =>
        own.Median <= other.Median
            ? $"1/{Sample.Number(other.Median / own.Median, "0.0")}"
            : $"{Sample.Number(own.Median / other.Median, "0.00")}×";
}
