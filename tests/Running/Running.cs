using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What Linux says of processes that are not ours to ask.</summary>
internal static class Running
{
    public static List<int> DescendantsOf(int ancestor)
    {
        var parents = new Dictionary<int, int>();
        foreach (var process in Process.GetProcesses())
        {
            if (Status(process.Id) is { } status)
                parents[process.Id] = int.Parse(status[1], CultureInfo.InvariantCulture);
        }
        return
        [
            .. parents.Keys.Where(id =>
            {
                while (parents.TryGetValue(id, out id))
                {
                    if (id == ancestor)
                        return true;
                }
                return false;
            }),
        ];
    }

    // An ended process that nobody has asked about yet is still listed.
    public static bool Is(int id) => Status(id) is { } status && status[0] != "Z";

    public static async Task<T> Until<T>(Func<T> ask, Func<T, bool> fits)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var answer = ask();
            if (fits(answer))
                return answer;
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "it never came to be");
            await Task.Delay(50);
        }
    }

    /// <summary>State, then the parent's id.</summary>
    private static string[]? Status(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
