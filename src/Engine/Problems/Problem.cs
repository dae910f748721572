namespace AnswerKey.Engine.Problems;

/// <summary>How much a problem matters: an <see cref="Error"/> fails the build, the others only inform.</summary>
public enum Severity
{
    /// <summary>Fails the build.</summary>
    Error,

    /// <summary>Is told, and fails nothing.</summary>
    Warning,

    /// <summary>Follows from another problem.</summary>
    Note,
}

/// <summary>Something wrong with what an author wrote. A value: collected, sorted and printed once, never thrown.</summary>
/// <param name="Code">A stable kebab-case name, such as <c>drift</c> or <c>dead-link</c>.</param>
/// <param name="Message">One sentence, without a trailing full stop.</param>
/// <param name="Hint">What to do about it; one sentence.</param>
/// <param name="Detail">Several lines shown below the message as they are, such as claimed, computed and their difference.</param>
public sealed record Problem(Severity Severity, string Code, Place Place, string Message, string? Hint = null, string? Detail = null)
{
    /// <summary>The same with a hint that is better than its own, if there is one.</summary>
    public Problem OrHint(string? better) => better is null ? this : this with { Hint = better };

    /// <summary>What the message says of its first two words, such as "the block".</summary>
    internal string Predicate => Message[(Message.IndexOf(' ', "the ".Length) + 1)..];
}
