using System.Globalization;
using System.Text;

namespace AnswerKey.Benchmarks;

/// <summary>Plain pages of about 600 words with headings, a list, a table, two C# fences, links and front matter, 50 a section; the same in every run.</summary>
internal static class Corpus
{
    private const int PagesPerSection = 50;
    private const int Words = 560;

    private static readonly string[] _subjects = Split(
        "the gradient|the optimiser|a convolution layer|the attention head|the loss surface|batch normalisation|dropout|a residual block|the encoder|the learning rate|weight decay|a recurrent cell|the embedding table|max pooling|the feature map|early stopping|the receptive field|the hidden state|label smoothing|a perceptron"
    );
    private static readonly string[] _verbs = Split(
        "controls|propagates through|regularises|dominates|approximates|saturates|rescales|learns|shifts|reduces|amplifies|constrains|compresses|normalises|balances|estimates"
    );
    private static readonly string[] _objects = Split(
        "the variance of activations|the error signal|overfitting on small data|the representation of edges|the distribution of logits|the update direction|long-range dependencies|the spatial resolution|the parameter count|the decision boundary|the effective batch size|the curvature of the loss|the vanishing gradient|the number of channels|the calibration of confidence"
    );
    private static readonly string[] _tails = Split(
        "in deep networks|when the input is noisy|at test time|during warm-up|with `ReLU` units|across **all** layers|under a cosine schedule|in the limit of wide layers|as depth grows|on unseen examples|with *mini-batches*|given enough data|in practice|for small kernels"
    );
    private static readonly string[] _tags = Split("cnn|rnn|optimisation|regularisation|transformers|basics|maths|gan|transfer|pooling");
    private static readonly string[] _headings = Split("Intuition|The mathematics|Worked example|Pitfalls|Interview angle|Further reading");

    /// <summary>For Answer Key, below <c>input/</c>.</summary>
    public static void WriteSite(string root, int pages)
    {
        var input = Path.Combine(root, "input");
        foreach (var section in Sections(pages))
            Write(Path.Combine(input, section, "_directory.yml"), $"Title: Section {section}\nDescription: Fifty questions.\n");
        Write(
            Path.Combine(input, "index.md"),
            "---\nTitle: Deep learning questions\nDescription: A benchmark.\n---\n\n"
                + string.Concat(Sections(pages).Select(s => $"- [Section {s}]({s}/)\n"))
        );
        for (var i = 0; i < pages; i++)
            Write(Path.Combine(input, PathOf(i) + ".md"), Page(i, pages, "```csharp skip=\"an illustration\"", t => $"../{PathOf(t)}.md"));
    }

    /// <summary>The same text for Hugo, below <c>content/</c>.</summary>
    public static void WriteHugo(string root, int pages)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Hugo"), "*", SearchOption.AllDirectories))
            Write(Path.Combine(root, Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "Hugo"), file)), File.ReadAllText(file));
        var content = Path.Combine(root, "content");
        foreach (var section in Sections(pages))
            Write(Path.Combine(content, section, "_index.md"), $"---\ntitle: Section {section}\ndescription: Fifty questions.\n---\n");
        Write(
            Path.Combine(content, "_index.md"),
            "---\ntitle: Deep learning questions\ndescription: A benchmark.\n---\n\n"
                + string.Concat(Sections(pages).Select(s => $"- [Section {s}](./{s}/)\n"))
        );
        for (var i = 0; i < pages; i++)
            Write(Path.Combine(content, PathOf(i) + ".md"), Page(i, pages, "```csharp", t => $"../../{PathOf(t)}/"));
    }

    /// <summary>A page's path below the content, without its extension.</summary>
    public static string PathOf(int page) => $"s{page / PagesPerSection:000}/page-{page:00000}";

    private static IEnumerable<string> Sections(int pages) =>
        Enumerable.Range(0, (pages + PagesPerSection - 1) / PagesPerSection).Select(s => $"s{s:000}");

    private static string Page(int number, int pages, string fence, Func<int, string> link)
    {
        var random = new Random(1000 + number);
        string Any(string[] words) => words[random.Next(words.Length)];
        string Sentence()
        {
            var text = $"{Any(_subjects)} {Any(_verbs)} {Any(_objects)} {Any(_tails)}";
            if (random.NextDouble() < 0.35)
                text += $", because {Any(_subjects)} {Any(_verbs)} {Any(_objects)}";
            return char.ToUpperInvariant(text[0]) + text[1..] + ".";
        }
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"---\nTitle: \"Q{number}: How {Any(_subjects)} {Any(_verbs)} {Any(_objects)}\"\nDescription: \"{Sentence().Replace("*", "", StringComparison.Ordinal)}\"\n"
        );
        var first = random.Next(_tags.Length);
        page.Append(CultureInfo.InvariantCulture, $"Tags: [{_tags[first]}, {_tags[(first + 3) % _tags.Length]}]\n---\n\n");
        var words = 0;
        for (var section = 0; words < Words; section++)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"## {_headings[section % _headings.Length]}{(section < _headings.Length ? "" : " again")}\n\n"
            );
            for (var paragraph = 0; paragraph < 2; paragraph++)
            {
                var text = string.Join(' ', Enumerable.Range(0, 4).Select(_ => Sentence()));
                if (random.NextDouble() < 0.6)
                {
                    var target = random.Next(pages);
                    text += $" See [question {target}]({link(target)}) for more.";
                }
                words += text.Count(c => c == ' ') + 1;
                page.Append(text).Append("\n\n");
            }
            if (section == 0)
                page.Append($"- {Sentence()}\n- {Sentence()}\n- {Sentence()}\n\n");
            if (section == 1)
            {
                page.Append("| Layer | Kernel | Output |\n| --- | ---: | :---: |\n");
                for (var row = 0; row < 5; row++)
                    page.Append(CultureInfo.InvariantCulture, $"| conv{row} | {random.Next(1, 8)} | {random.Next(8, 225)} |\n");
                page.Append('\n');
            }
            if (section is 1 or 2)
                page.Append(fence).Append('\n').Append(Blocks.Code(number * 2 + section)).Append("\n```\n\n");
        }
        return page.ToString();
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string[] Split(string words) => words.Split('|');
}
