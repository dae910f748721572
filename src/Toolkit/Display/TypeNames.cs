using System.Reflection;

namespace AnswerKey.Toolkit;

/// <summary>Types as a reader of C# knows them, without the names that a script's compilation adds.</summary>
internal static class TypeNames
{
    /// <summary>Such as <c>Func&lt;Double, Double&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        var name = type.Name;
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        if (arity < 0)
            return name;
        var arguments = type.GetGenericArguments().Select(Of);
        return $"{name[..arity]}<{string.Join(", ", arguments)}>";
    }

    /// <summary>Whether <c>ToString</c> would say no more than the full name of the type.</summary>
    public static bool HasNoTextOfItsOwn(Type type) =>
        type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])?.DeclaringType is { } declaring
        && (declaring == typeof(object) || declaring == typeof(ValueType));
}
