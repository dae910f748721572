using AnswerKey.Engine.Processes;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Ends of a worker that no page can bring about on every machine.</summary>
public sealed class WorkerDeathTests
{
    [Theory]
    [InlineData("", 128 + 24, "cpu")]
    [InlineData("", 128 + 9, "killed")]
    [InlineData("", 128 + 6, "crash")]
    [InlineData("", null, "crash")]
    [InlineData("", 3, "exit")]
    [InlineData("Out of memory.", 128 + 6, "memory")]
    [InlineData("Stack overflow.", 128 + 6, "stack-overflow")]
    public void What_the_system_says_of_it_tells_why(string error, int? exitCode, string code) =>
        Assert.Equal(code, new WorkerDeath(null, false, null, error, exitCode).Explain().Problem.Code);
}
