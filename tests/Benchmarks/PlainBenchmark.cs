namespace AnswerKey.Benchmarks;

/// <summary>Pages without anything to run, beside Hugo on the same text.</summary>
internal static class PlainBenchmark
{
    public static void Run(Scratch scratch, int pages, int runs)
    {
        var own = $"plain{pages}";
        var peer = $"hugo{pages}";
        Corpus.WriteSite(scratch.PathOf(own), pages);
        Costs.PrintHead($"{pages} plain pages");
        Costs? hugo = null;
        if (File.Exists("/usr/bin/hugo"))
        {
            Corpus.WriteHugo(scratch.PathOf(peer), pages);
            hugo = Costs.Of(
                runs,
                () =>
                {
                    scratch.Empty(peer, "public", "resources");
                    return Hugo(scratch, peer);
                }
            );
            hugo.Print("Hugo, cold");
        }
        Costs
            .Of(
                runs,
                () =>
                {
                    scratch.Empty(own, "cache", "output");
                    return scratch.Site(own);
                }
            )
            .Print("Answer Key, cold", hugo);
        var again = hugo is null ? null : Costs.Of(runs, () => Hugo(scratch, peer));
        again?.Print("Hugo, nothing changed");
        Costs.Of(runs, () => scratch.Site(own)).Print("Answer Key, nothing changed", again);
        Costs
            .Of(
                runs,
                () =>
                {
                    Touch(Path.Combine(scratch.PathOf(own), "input", Corpus.PathOf(7) + ".md"));
                    return scratch.Site(own);
                }
            )
            .Print("Answer Key, one page edited, new process", again);
    }

    private static Cost Hugo(Scratch scratch, string name) => scratch.Program("hugo", "--quiet", "--source", scratch.PathOf(name));

    private static void Touch(string file) => File.AppendAllText(file, $"\nEdited in {Guid.NewGuid():N}.\n");
}
