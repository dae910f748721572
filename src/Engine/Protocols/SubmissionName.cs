using System.Globalization;

namespace AnswerKey.Engine.Protocols;

/// <summary>The names of a session's assemblies: the position in the chain, so that a position in one leads back to its block.</summary>
internal static class SubmissionName
{
    // The same in every session: a session has its own load context, and equal names keep the compiled bytes independent of the page's path.
    public static string Of(int index) => "Block" + index.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>The index given to <see cref="Of"/>.</summary>
    public static int IndexOf(string assembly) => int.Parse(assembly.AsSpan("Block".Length), CultureInfo.InvariantCulture);
}
