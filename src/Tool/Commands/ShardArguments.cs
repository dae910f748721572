using System.CommandLine;
using System.CommandLine.Parsing;
using AnswerKey.Site.Shards;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary>The options of <c>verify</c> that split it among machines, and what cannot be said together with them.</summary>
internal sealed class ShardArguments
{
    private readonly Option<Shard?> shard = new("--shard")
    {
        Description =
            "Checks only this part of the site, as in 2/5; every page is in exactly one part.",
        HelpName = "part",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!Shard.TryParse(text, out var shard))
                result.AddError($"'{text}' is no shard: {Shard.HintFor(text)}");
            return shard;
        },
    };

    private readonly Option<string[]> merge = new("--merge")
    {
        Description =
            "Runs nothing: makes of the reports of all shards what one run would have said.",
        HelpName = "files",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> measure = new("--measure")
    {
        Description =
            $"Writes how long each page takes into {PageCosts.Name}, by which --shard splits.",
    };

    /// <param name="whole">Options that concern the whole site, which a shard does not know.</param>
    /// <param name="running">Options about running, which a merge does not do.</param>
    /// <param name="reports">The option that may ask for <c>shard=FILE</c>.</param>
    public void AddTo(
        Command command,
        IReadOnlyList<Option> whole,
        IReadOnlyList<Option> running,
        Option<string[]> reports
    )
    {
        command.Options.Add(shard);
        command.Options.Add(merge);
        command.Options.Add(measure);
        command.Validators.Add(result =>
        {
            if (IsGiven(result, shard))
            {
                foreach (var option in whole.Append(measure).Where(o => IsGiven(result, o)))
                    result.AddError(
                        $"{option.Name} needs the whole site: leave out --shard{(option == measure ? "" : ", or say it to --merge")}"
                    );
            }
            if (IsGiven(result, merge))
            {
                foreach (
                    var option in running
                        .Append(shard)
                        .Append(measure)
                        .Where(o => IsGiven(result, o))
                )
                    result.AddError($"--merge runs nothing: leave out {option.Name}");
            }
            else if (
                !IsGiven(result, shard)
                && result.GetResult(reports) is { } given
                && given.Tokens.Any(t => ReportFiles.IsOfShard(t.Value))
            )
                result.AddError(
                    "only a shard has a report for merging: say which, as in --shard 1/2"
                );
        });
    }

    public Shard? ShardOf(ParseResult result) => result.GetValue(shard);

    /// <summary>The reports to merge; null if something is to be run.</summary>
    public string[]? MergeOf(ParseResult result) =>
        result.GetValue(merge) is { Length: > 0 } files ? files : null;

    public bool Measures(ParseResult result) => result.GetValue(measure);

    private static bool IsGiven(CommandResult result, Option option) =>
        result.GetResult(option) is { Implicit: false };
}
