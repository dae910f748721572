using System.Reflection;
using AnswerKey.Toolkit;

namespace AnswerKey.Worker;

/// <summary>The variables of a session and what they hold, as text: whoever looks twice sees which of them was changed.</summary>
/// <remarks>Of values and of the base library's collections only. To look at anything else, such as a query, would be to run a page's code.</remarks>
internal sealed class SessionVariables
{
    private readonly List<(string Name, string Text)> _texts = [];

    /// <param name="states">The submissions that have run; what a script declares are their fields.</param>
    public SessionVariables(IEnumerable<object?> states)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var state in states.OfType<object>())
        foreach (var field in state.GetType().GetFields(declared).Where(f => !f.Name.StartsWith('<')))
        {
            if (field.GetValue(state) is { } value && IsPlain(value.GetType()))
                _texts.Add((field.Name, Display.Text(value)));
        }
    }

    /// <summary>The first variable that holds something else than it did before, or null.</summary>
    public string? ChangedSince(SessionVariables before) => _texts.Except(before._texts).Select(t => t.Name).FirstOrDefault();

    private static bool IsPlain(Type type) =>
        type.IsPrimitive
        || type.IsArray
        || type.Assembly == typeof(object).Assembly && type.IsValueType
        || type == typeof(string)
        || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true && !type.IsNestedPrivate;
}
