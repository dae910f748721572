using System.Reflection;
using AnswerKey.Compiler.Policies;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Most scripts are not bound a second time to be asked what they name; the verdict must be as if they were.</summary>
public sealed class PolicyNamesTests
{
    public static TheoryData<string> Allowed => [.. PolicyScript.NamesIn("allowed")];
    public static TheoryData<string> RefusedBlocks => [.. PolicyScript.NamesIn("refused-blocks")];
    public static TheoryData<string> Refused => [.. PolicyScript.NamesIn("refused")];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_way_out_is_told_as_if_every_name_had_been_asked_for_its_meaning(string name)
    {
        var script = Script.Of(PolicyScript.Read("refused", name).Code);
        Assert.Equal(Policy.OfPages.Check(script.Model).ToArray(), Verdict(script));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void What_pages_compute_with_passes(string name) => Assert.Empty(Verdict(Script.Of(PolicyScript.Read("allowed", name).Code)));

    [Theory]
    [MemberData(nameof(RefusedBlocks))]
    public void So_is_what_an_earlier_block_makes_possible(string name)
    {
        // What the last block emits says of none of these that a generator is made or left out.
        var written = PolicyScript.Read("refused-blocks", name);
        var earlier = written.Code[..written.BlockStart];
        var first = Script.Compiler.Compile(earlier, "First", previous: null);
        Assert.Empty(first.Errors);
        var second = Script.Compiler.Compile(written.Code[earlier.Length..], "Second", first);
        var error = Assert.Single(second.Errors);
        Assert.Equal((written.Start, written.Length), (error.Start + earlier.Length, error.Length));
        Assert.StartsWith(written.Expected("refused")!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_scripts_may_use_calls_a_constructor_by_a_constraint()
    {
        // It would be called unseen: `Library<Random>()`.
        var generic =
            from path in Script.PageReferences
            from type in Assembly.Load(Path.GetFileNameWithoutExtension(path)).GetExportedTypes()
            where PolicyRules.Written.Allows(Path.GetFileNameWithoutExtension(path), NameOf(type))
            from parameter in type.GetGenericArguments()
                .Concat(
                    type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
                        .Where(m => m.IsPublic || m.IsFamily)
                        .SelectMany(m => m.GetGenericArguments())
                )
            where
                parameter.IsGenericParameter
                && parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
                && !parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            select $"{type}: {parameter.DeclaringMethod}";
        Assert.Empty(generic);
    }

    private static PolicyViolation[] Verdict(Script script) =>
        [.. Policy.OfPages.Check(script.Model, script.Emit(), [], Script.Names).Distinct().OrderBy(v => v.Start)];

    private static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer ? NameOf(outer) + "+" + name
            : string.IsNullOrEmpty(type.Namespace) ? name
            : type.Namespace + "." + name;
    }
}
