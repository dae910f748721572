namespace AnswerKey.Engine.Problems;

/// <summary>What a block did when it took its worker, or the compiler, with it. Each message is a sentence about the block.</summary>
internal static class StopProblems
{
    public static readonly ProblemKind TimedOut = new(
        "timeout",
        "the block ran longer than {limit} s",
        "end the loop, or give the block more time with 'timeout=20s'"
    )
    {
        Explanation = """
            A block has five seconds, or what its `timeout=` says, and then is stopped: a loop without an end must not hold up the build. End the
            loop, compute less, or give it more time; nothing may have more than 120 seconds.
            """,
    };

    public static readonly ProblemKind TooMuchMemory = new(
        "memory",
        "the block used more memory than a block may",
        "it has {most} MiB for all it holds at once"
    )
    {
        Explanation = """
            A block asked for more memory than its worker has. Examples of a page need little, and a build runs several of them at once. Hold
            less at a time.
            """,
    };

    public static readonly ProblemKind ThrewOutside = new(
        "crash",
        "the block ended its process by an exception outside the block's own flow, {type}: {message}",
        "an exception on a background thread or in 'async void' cannot be caught by the page"
    )
    {
        Explanation = """
            The block ended the process that it ran in, so nothing after it could run. An exception on a background thread does that, and in
            `async void`. Await what the block starts.
            """,
    };

    public static readonly ProblemKind Aborted = new(
        "crash",
        "the block ended its process abnormally",
        "a page block must not call Environment.FailFast"
    );

    public static readonly ProblemKind BrokeOff = new(
        "crash",
        "the block broke off the talk with the build",
        "it closed or wrote to what belongs to the build; let it print with Console.Write alone"
    );

    public static readonly ProblemKind StackOverflow = new(
        "stack-overflow",
        "the block recursed until the stack was full",
        "give the recursion an end"
    )
    {
        Explanation = """
            A method called itself until there was no room left for one more call. C# cannot catch that, so the whole process ends. Give the
            recursion a case that ends it, or write a loop.
            """,
    };

    public static readonly ProblemKind Flooded = new(
        "output",
        "the block wrote more than a million bytes past the captured output",
        "write with Console.Write, and less; a reader would not read it"
    )
    {
        Explanation = """
            A block printed more than a million characters. Nobody would read them, and a page must stay small. Print less: the first lines, a
            count, a sum.
            """,
    };

    public static readonly ProblemKind PrintedTooMuch = new(
        "output",
        "the block printed more than a million characters",
        "print less; a reader would not read it"
    );

    public static readonly ProblemKind Killed = new(
        "killed",
        "the block was stopped: its process was killed from outside (out of memory, or by hand)",
        "run again, with less beside it"
    )
    {
        Explanation = """
            Somebody or something ended the process that the block ran in; most often the system, because the machine had no memory left. The
            block may be right. Run again, with less beside it.
            """,
    };

    public static readonly ProblemKind TooMuchWork = new("cpu", "the block used more CPU time than a worker may", "compute less")
    {
        Explanation = """
            The process of the block used up its processor time, which is more than any time limit allows one thread. It ran on many of them.
            Compute less.
            """,
    };

    public static readonly ProblemKind Exited = new(
        "exit",
        "the block ended its process with exit code {code}",
        "a page block must not call Environment.Exit"
    )
    {
        Explanation = """
            The block ended its own process, so nothing after it could run, and nobody can tell whether it had finished. Let it run to its end.
            """,
    };

    public static readonly ProblemKind LeftRunning = new(
        "left-running",
        "the block left {what} running",
        "wait for what the block starts; nothing of it may go on after its end"
    )
    {
        Explanation = """
            Something that the block started went on after its end. It would print into the output of a later block, or not, as chance has it.
            Wait for it within the block.
            """,
    };

    public static readonly ProblemKind ClaimsStopped = new(
        "claim-stopped",
        "the page's claims {reason}",
        "compute it in a block, which may have more time, and claim the result"
    )
    {
        Explanation = """
            The expressions of the page's claims are computed together after its blocks, and did not come to an end. Compute what takes long in
            a block, which may have more time, and let the claim name the result.
            """,
    };

    public static readonly ProblemKind CompilerBusy = new(
        CompilerLimit,
        "the block keeps the compiler busy for more than {limit} s",
        "write it in smaller or simpler pieces"
    )
    {
        Explanation = """
            The compiler could not finish with the block: it took too long, needed too much memory, or the code is nested too deep. Other pages
            are checked all the same. Write it in smaller pieces, which a reader understands better too.
            """,
    };

    public static readonly ProblemKind TooDeep = new(
        CompilerLimit,
        "the block is nested too deep for the compiler",
        "write it in smaller or simpler pieces"
    );

    public static readonly ProblemKind CompilerFull = new(
        CompilerLimit,
        "the block needs more memory than the compiler may use",
        "it has {most} MiB for all it holds at once"
    );

    public static readonly ProblemKind CompilerEnded = new(
        CompilerLimit,
        "the block ends the compiler, with exit code {code}",
        "write it in smaller or simpler pieces"
    );

    public static readonly ProblemKind CompilerThrew = new(
        CompilerLimit,
        "the block is more than the compiler can take: {thrown}",
        "write it in smaller or simpler pieces"
    );

    private const string CompilerLimit = "compiler-limit";
}
