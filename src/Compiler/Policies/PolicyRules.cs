using System.Collections.Frozen;

namespace AnswerKey.Compiler.Policies;

/// <summary>A parsed <see cref="PolicyList"/>, asked about metadata names.</summary>
/// <remarks>Names of types are metadata names without the number of type arguments: <c>System.Collections.Generic.List+Enumerator</c>.</remarks>
internal sealed class PolicyRules
{
    private enum Members
    {
        All,
        Listed,
        AllButListed,
        Seeded,
    }

    private sealed record TypeRule(
        FrozenSet<string> Assemblies,
        Members Members,
        FrozenSet<string> Listed
    );

    private static readonly TypeRule _everything = new([], Members.All, []);

    private readonly FrozenDictionary<string, TypeRule> _types;

    private PolicyRules(FrozenDictionary<string, TypeRule> types) => _types = types;

    /// <summary>Simple names of the assemblies whose every member may be used. Set once, before anything is checked.</summary>
    public static FrozenSet<string> Owned { get; set; } = [];

    public static PolicyRules Parse(string list)
    {
        var types = new Dictionary<string, TypeRule>(StringComparer.Ordinal);
        var assemblies = FrozenSet<string>.Empty;
        var prefix = "";
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case []:
                    break;
                case ["assemblies", .. var names]:
                    assemblies = names.ToFrozenSet(StringComparer.Ordinal);
                    break;
                case ["namespace", var name]:
                    prefix = name + ".";
                    break;
                case [var name, "except", .. var listed]:
                    Add(name, Members.AllButListed, listed);
                    break;
                case [var name, "seeded"]:
                    Add(name, Members.Seeded, []);
                    break;
                case [[.. var name, ':'], .. var listed]:
                    Add(name, Members.Listed, listed);
                    break;
                default:
                    foreach (var name in words)
                        Add(name, Members.All, []);
                    break;
            }
        }
        return new PolicyRules(types.ToFrozenDictionary(StringComparer.Ordinal));

        void Add(string name, Members members, string[] listed) =>
            types[prefix + name] = new TypeRule(
                assemblies,
                members,
                listed.ToFrozenSet(StringComparer.Ordinal)
            );
    }

    /// <summary>Whether the type may be named at all.</summary>
    public bool Allows(string assembly, string type) => Find(assembly, type) is not null;

    /// <summary>Whether the type may be named, but not everything of it.</summary>
    public bool IsRestricted(string assembly, string type) =>
        Find(assembly, type) is { Members: not Members.All };

    /// <param name="member">The metadata name: <c>get_Length</c>, <c>.ctor</c>, <c>op_Addition</c>.</param>
    /// <param name="isStatic">Whether it is called without an instance; constructors are not static.</param>
    /// <param name="parameters">Makes the simple names of the parameters' types, such as <c>Int32,Double[]</c>; asked only where overloads differ.</param>
    public bool Allows(
        string assembly,
        string type,
        string member,
        bool isStatic,
        Func<string> parameters
    )
    {
        // Members so named read or write memory without a bounds check although no unsafe context is asked for.
        if (
            member.StartsWith("Unsafe", StringComparison.Ordinal)
            || member.EndsWith("Unsafe", StringComparison.Ordinal)
            || member is "GetPinnableReference"
        )
            return false;
        // Of numbers and of vectors: what they compute is the processor's choice.
        if (
            member is "ReciprocalEstimate" or "ReciprocalSqrtEstimate" or "MultiplyAddEstimate"
            || member.EndsWith("Native", StringComparison.Ordinal)
        )
            return false;
        if (Find(assembly, type) is not { } rule)
            return false;
        return rule.Members switch
        {
            Members.All => true,
            Members.Listed => IsListed(rule.Listed, member, parameters)
                && !TakesLeftOut(rule.Listed, parameters),
            Members.AllButListed => !IsListed(rule.Listed, member, parameters),
            _ => !(
                member is ".ctor"
                || isStatic && member.StartsWith("Sample", StringComparison.Ordinal)
            ) || parameters().Split(',').Contains("Random"),
        };
    }

    private TypeRule? Find(string assembly, string type)
    {
        if (Owned.Contains(assembly))
            return _everything;
        if (_types.TryGetValue(type, out var rule))
            return rule.Assemblies.Contains(assembly) ? rule : null;
        var nested = type.IndexOf('+', StringComparison.Ordinal);
        if (nested >= 0)
        {
            var outer = Find(assembly, type[..nested]);
            return outer is { Members: Members.Listed } ? null : outer;
        }
        var dot = type.LastIndexOf('.');
        return
            dot > 0
            && _types.TryGetValue(type[..(dot + 1)] + "*", out var all)
            && all.Assemblies.Contains(assembly)
            ? all
            : null;
    }

    private static bool TakesLeftOut(FrozenSet<string> listed, Func<string> parameters) =>
        listed.Any(entry => entry[0] == '-')
        && parameters().Split(',').Any(type => listed.Contains("-" + type));

    private static bool IsListed(FrozenSet<string> listed, string member, Func<string> parameters)
    {
        if (listed.Contains(member))
            return true;
        var name = member is ['g' or 's', 'e', 't', '_', .. var property] ? property : member;
        if (listed.Contains(name))
            return true;
        foreach (var entry in listed)
        {
            if (
                entry.Length > name.Length
                && entry[name.Length] == '('
                && entry.StartsWith(name, StringComparison.Ordinal)
            )
            {
                var signature = parameters();
                foreach (var overload in listed)
                {
                    if (overload == $"{name}({signature})")
                        return true;
                }
                return false;
            }
        }
        return false;
    }
}
