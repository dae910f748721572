using System.Collections.Frozen;

namespace AnswerKey.Compiler.Policies;

/// <summary>One of the lists of <c>policy.txt</c>, asked about metadata names; how it is written stands at its top.</summary>
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

    private sealed record TypeRule(FrozenSet<string> Assemblies, Members Members, FrozenSet<string> Listed);

    private readonly Dictionary<string, TypeRule> _types = new(StringComparer.Ordinal);
    private readonly List<string> _everywhere = [];

    static PolicyRules()
    {
        PolicyRules? list = null;
        var assemblies = FrozenSet<string>.Empty;
        var prefix = "";
        foreach (var line in PolicyFile.Lines("policy.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["list", var name]:
                    list = name switch
                    {
                        "written" => Written,
                        "emitted" => Emitted,
                        "library" => _library,
                        _ => EmittedApart,
                    };
                    break;
                case ["everywhere", "except", .. var names]:
                    list!._everywhere.AddRange(names);
                    break;
                case ["assemblies", .. var names]:
                    assemblies = names.ToFrozenSet(StringComparer.Ordinal);
                    Assemblies.UnionWith(names);
                    break;
                case ["namespace", var name]:
                    prefix = name + ".";
                    break;
                case ["namespaces", .. var names]:
                    foreach (var name in names)
                        Add($"{name}.*", Members.All, []);
                    break;
                case ["seeded", .. var names]:
                    foreach (var name in names)
                        Add(prefix + name, Members.Seeded, []);
                    break;
                case [var name, "except", .. var listed]:
                    Add(prefix + name, Members.AllButListed, listed);
                    break;
                case [[.. var name, ':'], .. var listed]:
                    Add(prefix + name, Members.Listed, listed);
                    break;
                default:
                    foreach (var name in words)
                        Add(prefix + name, Members.All, []);
                    break;
            }
        }

        void Add(string name, Members members, string[] listed) =>
            list!._types[name] = new TypeRule(assemblies, members, listed.ToFrozenSet(StringComparer.Ordinal));
    }

    private PolicyRules() { }

    /// <summary>The simple names of the assemblies that the lists speak of.</summary>
    public static HashSet<string> Assemblies { get; } = new(StringComparer.Ordinal);

    /// <summary>What an author may write.</summary>
    public static PolicyRules Written { get; } = new();

    private static readonly PolicyRules _library = new();

    /// <summary>What the compiler adds of its own.</summary>
    public static PolicyRules Emitted { get; } = new();

    /// <summary>What the compiler writes only into its own <c>&lt;PrivateImplementationDetails&gt;</c>.</summary>
    public static PolicyRules EmittedApart { get; } = new();

    /// <summary>
    /// Lets this process's authors write what <c>list library</c> says as well. To be called before anything is asked, since verdicts are
    /// remembered.
    /// </summary>
    public static void Widen()
    {
        foreach (var (name, rule) in _library._types)
            Written._types[name] = rule;
    }

    /// <summary>Whether no type has a member of this name that may be used.</summary>
    public bool RefusesEverywhere(string member) =>
        _everywhere.Exists(name =>
            name switch
            {
                ['*', .. var end] => member.EndsWith(end, StringComparison.Ordinal),
                [.. var beginning, '*'] => member.StartsWith(beginning, StringComparison.Ordinal),
                _ => member == name,
            }
        );

    /// <summary>Whether the type may be named at all.</summary>
    public bool Allows(string assembly, string type) => Find(assembly, type) is not null;

    /// <summary>Whether the type may be named, but not everything of it.</summary>
    public bool IsRestricted(string assembly, string type) => Find(assembly, type) is { Members: not Members.All };

    /// <param name="member">The metadata name: <c>get_Length</c>, <c>.ctor</c>, <c>op_Addition</c>.</param>
    /// <param name="isStatic">Whether it is called without an instance; constructors are not static.</param>
    /// <param name="parameters">Makes the simple names of the parameters' types, such as <c>Int32,Double[]</c>; asked only where overloads differ.</param>
    public bool Allows(string assembly, string type, string member, bool isStatic, Func<string> parameters)
    {
        if (RefusesEverywhere(member))
            return false;
        if (Find(assembly, type) is not { } rule)
            return false;
        return rule.Members switch
        {
            Members.All => true,
            Members.Listed => IsListed(rule.Listed, member, parameters) && !TakesLeftOut(rule.Listed, parameters),
            Members.AllButListed => !IsListed(rule.Listed, member, parameters),
            _ => !(member is ".ctor" || isStatic && member.StartsWith("Sample", StringComparison.Ordinal))
                || parameters().Split(',').Contains("Random"),
        };
    }

    private TypeRule? Find(string assembly, string type)
    {
        if (_types.TryGetValue(type, out var rule))
            return rule.Assemblies.Contains(assembly) ? rule : null;
        var nested = type.IndexOf('+', StringComparison.Ordinal);
        if (nested >= 0)
        {
            var outer = Find(assembly, type[..nested]);
            return outer is { Members: Members.Listed } ? null : outer;
        }
        var dot = type.LastIndexOf('.');
        return dot > 0 && _types.TryGetValue(type[..(dot + 1)] + "*", out var all) && all.Assemblies.Contains(assembly) ? all : null;
    }

    private static bool TakesLeftOut(FrozenSet<string> listed, Func<string> parameters) =>
        listed.Any(entry => entry[0] == '-') && parameters().Split(',').Any(type => listed.Contains("-" + type));

    private static bool IsListed(FrozenSet<string> listed, string member, Func<string> parameters)
    {
        if (listed.Contains(member))
            return true;
        var name = member is ['g' or 's', 'e', 't', '_', .. var property] ? property : member;
        if (listed.Contains(name))
            return true;
        foreach (var entry in listed)
        {
            if (entry.Length > name.Length && entry[name.Length] == '(' && entry.StartsWith(name, StringComparison.Ordinal))
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
