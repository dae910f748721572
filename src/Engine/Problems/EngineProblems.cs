namespace AnswerKey.Engine.Problems;

/// <summary>What the engine says of a page's blocks and claims, and of files that it leaves alone. How a block ends its process: <see cref="StopProblems"/>.</summary>
internal static class EngineProblems
{
    public static readonly ProblemKind OutputDrifted = new(
        "drift",
        "block '{block}' computed something else than the page claims",
        "correct the code, or run '{command} accept' if the computed output is right"
    )
    {
        Explanation = """
            The page says one thing and its code computes another, so a reader would learn something false. One of the two is wrong, and only
            the author knows which: correct the code, or accept what it computes. A number may be written with fewer digits than it has; it
            has drifted when rounding does not give it.
            """,
    };

    public static readonly ProblemKind OutputMissing = new(
        "drift",
        "the page claims an output, but the block has none",
        "correct the code, or run '{command} accept' if the computed output is right"
    );

    public static readonly ProblemKind ClaimDrifted = new(
        "drift",
        "the page claims {claimed}, but '{expression}' computes {computed}",
        "correct the page, or run '{command} accept' if the computed value is right"
    );

    public static readonly ProblemKind NoRightOption = new(
        "choice",
        "no option equals the computed value {computed}",
        "write the right value into one of the options"
    )
    {
        Explanation = """
            A choice asks for a value, and its `check=` computes it. Exactly one option may equal that value, and exactly that one is ticked:
            otherwise a reader who chose rightly would be told to be wrong. Give it an expression and two options or more, and tick the right
            one with `[x]`.
            """,
    };

    public static readonly ProblemKind TwoRightOptions = new(
        "choice",
        "options '{one}' and '{other}' both equal the computed value {computed}",
        "exactly one option may be right"
    );

    public static readonly ProblemKind NoTick = new(
        "choice",
        "no option is ticked; the computed value is option '{right}'",
        "tick it with [x]"
    );

    public static readonly ProblemKind TwoTicks = new(
        "choice",
        "options '{one}' and '{other}' are both ticked",
        "exactly one option may be ticked"
    );

    public static readonly ProblemKind WrongTick = new(
        "choice",
        "option '{ticked}' is ticked, but the computed value {computed} is option '{right}'",
        "tick the right option, or run '{command} accept'"
    );

    public static readonly ProblemKind UnclaimedOutput = new(
        "unclaimed-output",
        "the block has an output that the page does not claim",
        "put it into an 'output' fence right below the block"
    )
    {
        Explanation = """
            A block that runs printed something, or its last line has a value, and the page does not show it. What a page leaves out nobody
            checks. Put the output into a fence of its own below the block, or end the last line with a semicolon.
            """,
    };

    public static readonly ProblemKind SetupOutput = new(
        "setup-output",
        "a 'setup' block must print nothing, but this one printed",
        "end the last line with a semicolon, or use 'csharp run' and claim the output"
    )
    {
        Explanation = """
            A `setup` block prepares what others use and is folded away, so an output of it would be seen by nobody. End its last line with a
            semicolon, or make it a `run` block and claim what it prints.
            """,
    };

    public static readonly ProblemKind ClaimWithoutRun = new(
        "claim-without-run",
        "{block} has no output to claim",
        "use 'csharp run', or delete the output fence"
    )
    {
        Explanation = """
            An output is claimed of a block that has none, because it is only compiled, or only prepares others, or is not run at all. The claim
            cannot be checked, and so must not stand there. Let the block run, or delete the output.
            """,
    };

    public static readonly ProblemKind Unverified = new(
        "unverified",
        "this C# block does not say what it is, so nothing of it is checked",
        "write 'csharp run', 'csharp compile' or 'csharp skip=\"why\"'"
    )
    {
        Severity = Severity.Warning,
        Explanation = """
            A C# fence without a word behind `csharp` is shown as it stands, and whether it is right nobody knows. In a question page that is
            an error, elsewhere a warning: there is always a better word, and be it `skip` with its reason.
            """,
    };

    public static readonly ProblemKind ClaimUnsteady = new(
        "claim-effect",
        "this claim computes {value}, and once more {other}",
        "change things in a block, where it is seen in which order"
    )
    {
        Explanation = """
            A claim states what is there once all blocks have run. One that changes it, by an assignment or by a method that takes something
            away, proves itself, and the next claim sees another page. So a claim assigns to nothing but its own variables, those that claims
            name are looked at before and after, and each claim is evaluated twice. Do what changes things in a block.
            """,
    };

    public static readonly ProblemKind Threw = new(
        "threw",
        "the block threw {type}: {message}",
        "if it is meant to, say 'csharp run throws={type}'"
    )
    {
        Explanation = """
            A block or a claim ended with an exception that the page does not speak of, or with another one than it says. The place is the line
            that threw. Correct the code; if the exception is the point, name its full type with `throws=` and claim its message as the output.
            """,
    };

    public static readonly ProblemKind ThrewOther = new(
        "threw",
        "the block should throw {expected}, but threw {type}: {message}",
        "write the full name of the exact type"
    );

    public static readonly ProblemKind ClaimThrew = new(
        "threw",
        "the claim's expression threw {type}: {message}",
        "correct the expression, or the block that it depends on"
    );

    public static readonly ProblemKind DidNotThrow = new(
        "did-not-throw",
        "the block should throw {expected}, but ran to its end",
        "drop 'throws=' if it should not throw"
    )
    {
        Explanation = """
            The page says with `throws=` that the block ends with an exception, and it did not. What the page warns of does not happen. Correct
            the code, or drop `throws=`.
            """,
    };

    public static readonly ProblemKind DidNotFail = new(
        "did-not-fail",
        "the block should fail to compile with {expected}, but compiles",
        "drop 'error=' if it should compile"
    )
    {
        Explanation = """
            The page says with `error=` that the compiler refuses the block, and it does not. A newer version of the language may have allowed
            it since. Correct the code, or drop `error=`.
            """,
    };

    public static readonly ProblemKind FailedOtherwise = new(
        "other-error",
        "the block should fail to compile with {expected}, but fails with {found}",
        "correct the code, or name all of its codes and no others behind 'error='"
    )
    {
        Explanation = """
            The compiler refuses the block, as the page says with `error=`, but for another reason. The reader would be shown the wrong one;
            often it is a slip of the pen. All codes must be named, with commas, and no others: correct the code or the list.
            """,
    };

    public static readonly ProblemKind NotRun = new("not-run", "{what} not run, because of the block on line {line}")
    {
        Severity = Severity.Note,
        Explanation = """
            A block of a session failed, so nothing after it was run: it would fail for the same reason. This is no error of its own. Mend the
            block that is named, and look again.
            """,
    };

    public static readonly ProblemKind NoSession = new(
        "no-session",
        "the page has no session '{session}'",
        "give a block 'session={session}', or take '#{session}' away for the page's own"
    )
    {
        Explanation = """
            A claim names with `#` a session that no block of the page belongs to, so there is nothing to compute it from. Write the name as the
            block does behind `session=`, or leave it out for the page's own session.
            """,
    };

    public static readonly ProblemKind BlockUnstable = new(
        "unstable",
        "block '{block}' gave something else when it ran again",
        "an answer must not depend on order, time, hashes or threads"
    )
    {
        Explanation = """
            `verify --repeat` ran the session again, in another worker and another order, and got something else. Such an answer is right only
            by chance, and fails one day on somebody else's machine. Seed what is random, sort what has no order, wait for what runs beside.
            """,
    };

    public static readonly ProblemKind ClaimUnstable = new(
        "unstable",
        "'{expression}' gave something else when it ran again",
        "an answer must not depend on order, time, hashes or threads"
    );

    public static readonly ProblemKind NotAccepted = new("not-accepted", "cannot be accepted: {reason}", "write the value by hand")
    {
        Explanation = """
            `accept` rewrites what a page claims to what its code computes, and here it cannot: the text that it would write would not be read
            back as the same value, or its place has no such text. Write the value by hand.
            """,
    };

    public static readonly ProblemKind NumeralUnproved = new(
        "ledger-floor",
        "nothing proves the number '{number}'",
        "bind it to code, as in [{number}](check:expression); what no code computes names its source in a footnote"
    )
    {
        Explanation = """
            `.ci/ledger-floor.json` holds the share of numbers and blocks that were proved before, and it has sunk: something was written that
            nothing checks. Bind the new numbers to code. `verify --raise-floor` writes the file after a share has grown, and never lowers it.
            """,
    };

    public static readonly ProblemKind NumeralsSank = new(
        "ledger-floor",
        "{percent} % of the numbers of {whose} are proved ({part} of {whole}), where {floor} % were"
    );

    public static readonly ProblemKind BlocksSank = new(
        "ledger-floor",
        "{percent} % of the C# blocks of {whose} are run or compiled ({part} of {whole}), where {floor} % were",
        "let the new blocks run, or at least compile"
    );

    public static readonly ProblemKind NotAFloor = new(
        "ledger-floor",
        "this is not a ledger floor: {why}",
        "delete it and let the next run write it anew"
    );

    public static readonly ProblemKind WeakBlock = new(
        "weak-proof",
        "of {whole} small changes of block '{block}' the page notices {part}",
        "print what is compared, or add a case that must come out otherwise; what makes no difference is said with mutants=\"why\""
    )
    {
        Severity = Severity.Warning,
        Explanation = """
            `verify --mutate` changes the code of a page in small ways, one at a time: another number, another operator, a condition turned
            round, a statement left out. A proof that comes out the same with most of its code wrong proves little. Usually it prints `True` or a
            name where it could print the numbers, or has no case that must come out otherwise: a counter that should count, two things that
            should differ. Changes that rightly make no difference are answered with `mutants="why"` in the block's info string, and a claim that
            no change makes fail should name something that a block computes.
            """,
    };

    public static readonly ProblemKind WeakClaim = new(
        "weak-proof",
        "no change of the code makes '{expression}' come out otherwise",
        "name something that a block computes"
    )
    {
        Severity = Severity.Warning,
    };

    public static readonly ProblemKind StrengthSank = new(
        "weak-proof",
        "the page notices {share} % of the changes of its code, below its floor of {floor} %: {noticed} of {tried}",
        "run '{command} verify --mutate' with the page to see what it does not notice; a floor that is no longer right is lowered in .ci/proof-strength.json by hand"
    );

    public static readonly ProblemKind HoldsOtherwise = new(
        "seeds",
        "what block '{block}' says holds for {held} of {seeds} other seeds, not for {hold}",
        "write hold={held}, or compute what does not depend on the seed: a median over several"
    )
    {
        Explanation = """
            A block that draws random numbers draws the same ones in every build, so what it shows may be luck. `seeds=20 hold=18` in its info
            string says that of twenty other seeds eighteen give the same output and the same claims; that is run and counted in every build, and
            this one counted otherwise. `verify --seeds 20` warns of every output and claim that other seeds change and that does not say so.
            """,
    };

    public static readonly ProblemKind NoSeed = new(
        "seeds",
        "block '{block}' is to hold for other seeds, but its session makes no generator that has one",
        "leave out seeds= and hold="
    );

    public static readonly ProblemKind BlockMoves = new(
        "seeds",
        "the output of block '{block}' holds for {held} of {seeds} other seeds",
        "say so with seeds= and hold=, or compute what does not depend on the seed: a median over several"
    )
    {
        Severity = Severity.Warning,
    };

    public static readonly ProblemKind ClaimMoves = new(
        "seeds",
        "what '{expression}' computes holds for {held} of {seeds} other seeds",
        "claim what does not depend on the seed, such as a median over several, or say in the sentence that it is one draw"
    )
    {
        Severity = Severity.Warning,
    };

    public static readonly ProblemKind Link = new(
        PlainFile,
        "the file is a symbolic link, and links are not followed",
        "put what it leads to in its place, or remove it"
    )
    {
        Explanation = """
            A site may be written by strangers, and what they send must not make a build read, publish or believe anything else: so links are
            not followed, nothing but files and folders is read, and a cache that came with a commit is not used. Put the file itself there, or
            remove it.
            """,
    };

    public static readonly ProblemKind Special = new(
        PlainFile,
        "the file is a pipe, a socket or a device",
        "remove it; only files and folders are read"
    );

    public static readonly ProblemKind Outside = new(
        PlainFile,
        "the file lies outside the folder that it is named in",
        "name a file of the site"
    );

    public static readonly ProblemKind Hidden = new(
        PlainFile,
        "the file has a name with a character that cannot be seen, and could pass for another",
        "rename it"
    );

    private const string PlainFile = Caching.PlainFile.Code;

    // What follows is said by the compiler and its policy, in words of their own.

    public static readonly ProblemKind NotAllowed = new("policy", "{name} is not available to page scripts")
    {
        Explanation = """
            The block names something that page code may not use: files, the network, the clock, threads, reflection, chance without a seed,
            and whatever else would make an answer depend on more than the page. The hint says what takes its place. Code that is only to be
            shown is marked `skip="why"`.
            """,
    };

    public static readonly ProblemKind ClaimChanges = new(
        "claim-effect",
        "a claim states what is, and this one changes '{target}'",
        "change it in a block"
    );

    public static readonly ProblemKind CompilerError = new("CS", "{message}")
    {
        Explanation = """
            The C# compiler refuses the block, or a claim's expression, in its own words and under its own number, such as CS0103. Correct the
            code; if the error is the point, say `error=CS0103`. What each number means is told by Microsoft's documentation of C#.
            """,
    };
}
