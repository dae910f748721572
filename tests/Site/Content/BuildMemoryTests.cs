using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using Xunit;

namespace AnswerKey.Tests;

public sealed class BuildMemoryTests
{
    [Fact]
    public void What_was_made_from_the_same_is_given_again_and_its_problems_are_told_again()
    {
        var memory = new BuildMemory();
        var first = Read(memory, "text");
        memory.EndBuild();
        var second = Read(memory, "text");
        var third = Read(memory, "another text");
        Assert.Same(first.Value, second.Value);
        Assert.NotSame(first.Value, third.Value);
        Assert.Equal(["text"], first.Problems);
        Assert.Equal(["text"], second.Problems);
        Assert.Equal(["another text"], third.Problems);
    }

    [Fact]
    public void What_a_whole_build_did_not_ask_for_is_forgotten()
    {
        var memory = new BuildMemory();
        var first = Read(memory, "text");
        memory.EndBuild();
        memory.EndBuild();
        Assert.NotSame(first.Value, Read(memory, "text").Value);
    }

    [Fact]
    public void A_build_that_remembers_nothing_makes_everything_anew() =>
        Assert.NotSame(Read(BuildMemory.None, "text").Value, Read(BuildMemory.None, "text").Value);

    private static (object Value, List<string> Problems) Read(BuildMemory memory, string text)
    {
        var problems = new List<string>();
        var value = memory.Read(
            "page",
            "a.md",
            text,
            report =>
            {
                report(new Problem(Severity.Error, "test", new Place("a.md"), text));
                return new object();
            },
            problem => problems.Add(problem.Message)
        );
        return (value, problems);
    }
}
