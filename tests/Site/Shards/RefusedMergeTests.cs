using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Shards;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Reports that are not all the shards of one split of this very site are no result.</summary>
public sealed class RefusedMergeTests
{
    [Theory]
    [InlineData("1/2", "shard 2/2 is missing: give the reports of all 2")]
    [InlineData("2/3", "shards 1/3, 3/3 are missing: give the reports of all 3")]
    [InlineData("1/2 1/2", "'1-of-2' and '1-of-2' are both shard 1/2: give each shard once")]
    [InlineData(
        "1/3 2/2",
        "'1-of-3' is shard 1/3 and '2-of-2' is shard 2/2: merge the shards of one split"
    )]
    public async Task Reports_that_are_not_all_of_one_split_are_refused(string shards, string says)
    {
        using var site = ShardedSite.Create();
        var files = new List<string>();
        foreach (var text in shards.Split(' '))
        {
            Assert.True(Shard.TryParse(text, out var shard));
            await site.RunShardAsync(shard);
            files.Add(site.FileOf(shard));
        }
        Assert.Equal(says, await RefusalAsync(site, files));
    }

    [Theory]
    [InlineData("input/topic/a.md")]
    [InlineData("input/settings.yml")]
    [InlineData(PageCosts.Name)]
    public async Task A_report_of_another_input_is_refused(string changed)
    {
        using var site = ShardedSite.Create();
        var text = changed switch
        {
            PageCosts.Name => "{ \"input/topic/a.md\": 400 }",
            _ when site.Has(changed) => site.Read(changed) + "\n",
            _ => "Title: A site\n",
        };
        await site.RunShardAsync(new(1, 2));
        site.With(changed, text);
        await site.RunShardAsync(new(2, 2));
        Assert.Equal(
            "'1-of-2' was made from another commit, input or settings: run shard 1/2 again",
            await RefusalAsync(site, [site.FileOf(new(2, 2)), site.FileOf(new(1, 2))])
        );
    }

    [Fact]
    public async Task Shards_that_were_asked_for_different_checks_are_refused()
    {
        using var site = ShardedSite.Create();
        await site.RunShardAsync(new(1, 2), "--repeat", "2");
        await site.RunShardAsync(new(2, 2));
        Assert.Equal(
            "shard 1/2 ran with '--repeat 2' and shard 2/2 without options: run both alike",
            await RefusalAsync(site, [site.FileOf(new(1, 2)), site.FileOf(new(2, 2))])
        );
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("^.*$", "null")]
    [InlineData("^.*$", "[]")]
    [InlineData("^.{300}", "")]
    [InlineData(".{300}$", "")]
    [InlineData("answer-key-shard-1", "answer-key-shard-0")]
    [InlineData("1/1", "3/1")]
    [InlineData("\"pages\": \\[", "\"pages\": [ null,")]
    [InlineData("\"examples\": \\[", "\"examples\": [ null,")]
    [InlineData("\"proved\"", "\"true\"")]
    [InlineData("\"proved\"", "0")]
    [InlineData("\"output\": \"6\",", "")]
    [InlineData("\"output\": \"6\"", "\"output\": null")]
    [InlineData("\"problems\"", "\"problem\"")]
    [InlineData("\"problems\": .*", "\"problems\": null }")]
    [InlineData("\"blocksRun\": 6", "\"blocksRun\": \"6\"")]
    [InlineData("\"blocksRun\": 6", "\"blocksRun\": 2147483647")]
    [InlineData("\"blocksRun\": 6", "\"blocksRun\": 6, \"blocksRun\": 6")]
    [InlineData("\"seconds\": [^,]+", "\"seconds\": 1e300")]
    public async Task A_file_that_is_no_report_of_a_shard_is_one_sentence(string from, string to)
    {
        using var site = ShardedSite.Create();
        var good = (await site.RunShardAsync(new(1, 1))).ToJson();
        var bad =
            from.Length == 0 ? "" : new Regex(from, RegexOptions.Singleline).Replace(good, to, 1);
        Assert.NotEqual(good, bad);
        File.WriteAllText(site.FileOf(new(1, 1)), bad);
        Assert.Matches(
            @"^'1-of-1' is not a shard's report \(.+\): run the shard again with --report shard=FILE$",
            await RefusalAsync(site, [site.FileOf(new(1, 1))])
        );
    }

    [Theory]
    [InlineData("\"file\": \"input/topic/a.md\"", "\"file\": \"input/topic/z.md\"")]
    [InlineData("\"claims\": \\[[^]]+\\]", "\"claims\": []")]
    public async Task A_report_of_other_pages_does_not_pass_for_checked(string from, string to)
    {
        using var site = ShardedSite.Create();
        var good = (await site.RunShardAsync(new(1, 1))).ToJson();
        var bad = new Regex(from).Replace(good, to, 1);
        Assert.NotEqual(good, bad);
        File.WriteAllText(site.FileOf(new(1, 1)), bad);
        Assert.Equal(
            "'1-of-1' does not hold the pages that shard 1/1 checks: run it again",
            await RefusalAsync(site, [site.FileOf(new(1, 1))])
        );
    }

    [Fact]
    public async Task A_report_that_is_cut_or_changed_anywhere_is_read_or_refused_and_never_a_bug()
    {
        using var site = ShardedSite.Create();
        var shard = new Shard(1, 1);
        var good = (await site.RunShardAsync(shard)).ToJson();
        string[] files = [site.FileOf(shard)];
        var random = new Random(13);
        const string replacements = "0123456789{}[]\",:-ex ntf\\\u0001";
        for (var i = 0; i < 400; i++)
        {
            var at = random.Next(good.Length - 1);
            var one = replacements[random.Next(replacements.Length)];
            var bad = i % 2 == 0 ? good[..at] : good[..at] + one + good[(at + 1)..];
            File.WriteAllText(files[0], bad);
            var error = Record.Exception(() => ShardMerge.Read(site.Options, files));
            if (i % 2 == 0)
                Assert.IsType<SiteException>(error);
            else
                Assert.True(error is null or SiteException, $"{bad}\n{error}");
        }
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_one_sentence()
    {
        using var site = ShardedSite.Create();
        Assert.StartsWith(
            "the shard's report 'none' cannot be read: ",
            await RefusalAsync(site, [site.PathOf("shards/none.json")]),
            StringComparison.Ordinal
        );
    }

    // The one line that is said, with names of files instead of paths.
    private static async Task<string> RefusalAsync(TestSite site, IEnumerable<string> files)
    {
        var (exitCode, output) = await site.RunAsync(["verify", "--merge", .. files]);
        Assert.Equal(4, exitCode);
        var line = Assert.Single(output.TrimEnd('\n').Split('\n'));
        return line.Replace(
                site.PathOf("shards") + Path.DirectorySeparatorChar,
                "",
                StringComparison.Ordinal
            )
            .Replace(".json'", "'", StringComparison.Ordinal);
    }
}
