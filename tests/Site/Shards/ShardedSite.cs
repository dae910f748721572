using System.Text.RegularExpressions;
using AnswerKey.Site.Shards;

namespace AnswerKey.Tests;

/// <summary>What <c>verify</c> said and wrote: exit code, output and every report, without what differs from run to run.</summary>
internal sealed record Verification(int ExitCode, string Output, string Reports);

/// <summary>A site of several pages, verified as a whole or in shards.</summary>
internal static partial class ShardedSite
{
    public const string Good =
        "The sum is [6](check:sum).\n\n```csharp run\nvar sum = 1 + 2 + 3;\nsum\n```\n```output\n6\n```\n";

    /// <summary>Five good questions and pages of every other kind.</summary>
    public static TestSite Create()
    {
        var site = TestSite
            .Create()
            .With("input/notes.md", "---\nTitle: Notes\nDescription: No question.\n---\n\n" + Good)
            .With("input/_sources.txt", "# none\n");
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
            site.WithQuestion(name, Good.Replace("1 + 2", "2 + 1", StringComparison.Ordinal));
        return site;
    }

    /// <summary>Verifies it in one run.</summary>
    public static Task<Verification> VerifyInOneAsync(
        this TestSite site,
        params string[] options
    ) => site.ReportAsync(["--nocache", .. options]);

    /// <summary>Verifies it in shards, and merges what they report.</summary>
    public static async Task<Verification> VerifyInShardsAsync(
        this TestSite site,
        int count,
        params string[] options
    )
    {
        for (var i = 1; i <= count; i++)
            await site.RunShardAsync(new Shard(i, count), options);
        // The order of the files on the command line is the shell's.
        var files = Enumerable.Range(1, count).Reverse().Select(i => site.FileOf(new(i, count)));
        return await site.ReportAsync(["--merge", .. files]);
    }

    public static async Task<ShardReport> RunShardAsync(
        this TestSite site,
        Shard shard,
        params string[] options
    )
    {
        await site.RunAsync([
            "verify",
            "--nocache",
            "--shard",
            $"{shard}",
            "--report",
            "shard=" + site.FileOf(shard),
            .. options,
        ]);
        return ShardReport.Read(site.FileOf(shard));
    }

    public static string FileOf(this TestSite site, Shard shard) =>
        site.PathOf($"shards/{shard.Number}-of-{shard.Count}.json");

    private static async Task<Verification> ReportAsync(this TestSite site, string[] options)
    {
        var names = new[] { "answers.xml", "answers.sarif", "summary.md", "accept.patch" };
        var files = names.Select(n => site.PathOf("reports/" + n)).ToArray();
        var (exitCode, output) = await site.RunAsync([
            "verify",
            .. options,
            "--report",
            "junit=" + files[0],
            "--report",
            "sarif=" + files[1],
            "--report",
            "summary=" + files[2],
            "--report",
            "github",
            "--patch",
            files[3],
        ]);
        var reports = files.Select(f => $"{Path.GetFileName(f)}:\n{File.ReadAllText(f)}");
        return new(
            exitCode,
            WithoutTime(Sandbox().Replace(output, "")),
            WithoutTime(string.Join('\n', reports))
        );
    }

    private static string WithoutTime(string text) => Time().Replace(text, "TIME");

    [GeneratedRegex(@"\d+\.\d+ s\b|time=""\d+\.\d+""")]
    private static partial Regex Time();

    // Of the machine, where something ran.
    [GeneratedRegex(@"^sandbox: .*\n", RegexOptions.Multiline)]
    private static partial Regex Sandbox();
}
