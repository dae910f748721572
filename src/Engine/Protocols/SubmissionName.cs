using System.Globalization;

namespace AnswerKey.Engine.Protocols;

/// <summary>The names of a session's assemblies: the position in the chain, so that a position in one leads back to its block.</summary>
internal static class SubmissionName
{
    private const string Prefix = "Block";

    // The same in every session: a session has its own load context, and equal names keep the compiled bytes independent of the page's path.
    public static string Of(int index) => Prefix + index.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>The index given to <see cref="Of"/>; past every block's for a name that was not made there, such as a library's.</summary>
    public static int IndexOf(string assembly) =>
        assembly.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(assembly.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : int.MaxValue;
}
