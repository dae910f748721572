using System.Diagnostics;
using AnswerKey.Engine.Processes;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The program itself, as a process of its own: killed in the midst of a build, and in a strange locale.</summary>
public sealed class OrphanTests
{
    [Fact]
    public async Task A_build_that_is_killed_takes_its_busy_workers_with_it()
    {
        using var site = TestSite.Create().WithQuestion("loop", "```csharp run timeout=120s\nwhile (true) { }\n```\n");
        using var build = Start(site, "verify");
        var workers = await Running.Until(() => Running.DescendantsOf(build.Id), found => found.Count > 0);
        await Task.Delay(1000);
        workers = Running.DescendantsOf(build.Id);
        build.Kill();
        await build.WaitForExitAsync();
        await Running.Until(() => workers.Where(Running.Is).ToList(), left => left.Count == 0);
    }

    [Fact]
    public async Task The_locale_and_time_zone_of_the_machine_change_nothing()
    {
        using var site = TestSite
            .Create()
            .WithQuestion(
                "a",
                """
                ```csharp run
                Console.WriteLine(1234567.891);
                Console.WriteLine($"{0.5:P1} {1234.5:N2} {1234.5:C}");
                Console.WriteLine(new DateTime(2024, 1, 31, 13, 0, 0));
                Console.WriteLine(string.Join(" ", new[] { "ä", "b", "a", "B", "i", "I", "ı" }.Order()));
                Console.WriteLine("i".ToUpper() + "I".ToLower());
                new DateTimeOffset(new DateTime(2024, 1, 31)).Offset
                ```
                ```output
                1234567.891
                50.0 % 1,234.50 ¤1,234.50
                01/31/2024 13:00:00
                B I a b i ä ı
                Ii
                00:00:00
                ```
                """
            );
        using var build = Start(site, "verify", ("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8"), ("TZ", "Asia/Tokyo"));
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, output);
    }

    [Fact]
    public async Task A_machine_without_a_temporary_folder_is_told_so()
    {
        using var site = TestSite.Create().WithQuestion("a", "```csharp run\n1\n```\n");
        using var build = Start(site, "verify", ("TMPDIR", "/nowhere"));
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.Equal("Could not find a part of the path '/nowhere'.", output.Trim().Split('\n')[^1]);
        Assert.Equal(4, build.ExitCode);
    }

    internal static Process Start(TestSite site, string verb, params (string Name, string Value)[] environment)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [Repository.Program, verb, "--root", site.Root];
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        return ChildProcess.Start(info);
    }
}
