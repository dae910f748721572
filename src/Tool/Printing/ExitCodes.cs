namespace AnswerKey.Tool.Printing;

/// <summary>Exit codes, the same as Statiq's.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A bug in Answer Key.</summary>
    public const int Bug = 1;

    /// <summary>The build found problems.</summary>
    public const int Problems = 4;
    public const int Cancelled = 6;
    public const int BadCommandLine = 255;
}
