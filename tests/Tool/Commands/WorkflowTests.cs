using AnswerKey.Tool.Commands;
using AnswerKey.Tool.Printing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AnswerKey.Tests;

/// <summary>What CI is told to run is what the program understands.</summary>
public sealed class WorkflowTests
{
    private const string Program = "dotnet run -- ";

    [Fact]
    public void Every_command_of_the_workflow_is_one_that_the_program_takes()
    {
        var commands = Commands();
        Assert.Contains(commands, c => c.StartsWith("verify --report ", StringComparison.Ordinal));
        var program = CommandLine.Create(TestSite.Parts, new Terminal(TextWriter.Null, interactive: false));
        Assert.All(commands, c => Assert.Empty(program.Parse(c.Split(' ')).Errors.Select(e => e.Message)));
    }

    private static YamlMappingNode Jobs()
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode["jobs"];
    }

    // What follows 'dotnet run --'.
    private static List<string> Commands() =>
        [
            .. Jobs()
                .SelectMany(job => (YamlSequenceNode)job.Value["steps"])
                .OfType<YamlMappingNode>()
                .Where(step => step.Children.ContainsKey("run"))
                .Select(step => ((YamlScalarNode)step["run"]).Value!.Trim())
                .Where(run => run.StartsWith(Program, StringComparison.Ordinal))
                .Select(run => run[Program.Length..]),
        ];
}
