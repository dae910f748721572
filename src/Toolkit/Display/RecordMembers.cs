using System.Reflection;
using System.Runtime.CompilerServices;

namespace AnswerKey.Toolkit;

/// <summary>The members of records, anonymous objects and of the rows of tables, in the order in which they are declared.</summary>
internal static class RecordMembers
{
    /// <summary>
    /// A record or anonymous object whose text the compiler wrote, with the name that this text begins with; otherwise null. That text is
    /// written anew here, since the compiler's own says <c>System.Double[]</c> for an array, and -0.
    /// </summary>
    public static (string Name, List<KeyValuePair<string, object?>> Members)? Of(object value)
    {
        var type = value.GetType();
        var anonymous = IsAnonymous(type);
        if (!anonymous && !HasCompiledText(type))
            return null;
        var name = type.Name.Split('`')[0];
        return (anonymous ? "" : name, [.. InOrder(type).Select(m => KeyValuePair.Create(m.Name, m.Of(value)))]);
    }

    /// <summary>Key and value of a <see cref="KeyValuePair{TKey,TValue}"/>; otherwise null.</summary>
    public static (object? Key, object? Value)? OfPair(object value)
    {
        var type = value.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (type.GetProperty("Key")!.GetValue(value), type.GetProperty("Value")!.GetValue(value))
            : null;
    }

    /// <summary>The public fields and properties of a type, those of its base types first.</summary>
    public static IReadOnlyList<RecordMember> InOrder(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var members = new List<RecordMember>();
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            var properties = t.GetProperties(declared)
                .Where(p =>
                    p.GetIndexParameters().Length == 0
                    && p.GetMethod is { IsPublic: true } get
                    && get.GetBaseDefinition() == get
                    && !p.PropertyType.IsByRefLike
                    // The rest of what any exception has tells of the runtime: where it was thrown, by which method.
                    && (t != typeof(Exception) || p.Name == nameof(Exception.Message))
                )
                .OrderBy(p => p.MetadataToken)
                .Select(p => new RecordMember(p.Name, p.PropertyType, p.GetValue));
            var fields = t.GetFields(declared).OrderBy(f => f.MetadataToken).Select(f => new RecordMember(f.Name, f.FieldType, f.GetValue));
            members.InsertRange(0, [.. fields, .. properties]);
        }
        return members;
    }

    private static bool IsAnonymous(Type type) =>
        type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    // An author who writes ToString or PrintMembers decides on the text.
    private static bool HasCompiledText(Type type)
    {
        const BindingFlags any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        return type.GetMethod("ToString", any, []) is { } text
            && type.GetMethod("PrintMembers", any, [typeof(System.Text.StringBuilder)]) is { } print
            && text.IsDefined(typeof(CompilerGeneratedAttribute))
            && print.IsDefined(typeof(CompilerGeneratedAttribute));
    }
}

/// <param name="Read">May throw what the property throws, inside a <see cref="TargetInvocationException"/>.</param>
internal sealed record RecordMember(string Name, Type Type, Func<object, object?> Read)
{
    /// <summary>The member's value; null if the row is of another type; or the exception that it throws, so that the other members are shown all the same.</summary>
    public object? Of(object row)
    {
        try
        {
            return Read(row);
        }
        catch (Exception error) when (error is TargetException or InvalidCastException)
        {
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
