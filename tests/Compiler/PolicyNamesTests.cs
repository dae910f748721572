using System.Reflection;
using AnswerKey.Compiler.Compiling;
using AnswerKey.Compiler.Policies;
using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Most scripts are not bound a second time to be asked what they name; the verdict must be as if they were.</summary>
public sealed class PolicyNamesTests
{
    public static TheoryData<string, string> Allowed => AllowedScripts.All;
    public static TheoryData<string, string, bool> Escaping => Escapes.All;

    [Theory]
    [MemberData(nameof(Escaping))]
    public void A_way_out_is_told_as_if_every_name_had_been_asked_for_its_meaning(
        string marked,
        string subject,
        bool inMetadata
    )
    {
        var script = Script.Of(marked.Replace("«", "").Replace("»", ""));
        var asked = Policy.Check(script.Model).ToArray();
        Assert.Contains(asked, v => v.Message.Contains(subject, StringComparison.Ordinal));
        Assert.Equal(asked, Verdict(script));
        Assert.Equal(inMetadata, !Policy.CheckMetadata(script.Emit(), []).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void What_pages_compute_with_passes(string code, string value)
    {
        Assert.NotNull(value);
        Assert.Empty(Verdict(Script.Of(code)));
    }

    [Theory]
    // Nothing of these is left in what is emitted.
    [InlineData("nameof(System.IO.File)")]
    [InlineData("nameof(Console.Title)")]
    [InlineData("var x = (System.IO.Stream)null;")]
    [InlineData("var x = (System.IO.\\u0053tream)null;")]
    [InlineData("using S = System.IO.Stream;\n1")]
    [InlineData("if (false) System.IO.File.Delete(\"x\");")]
    [InlineData("[System.Serializable] class A { }")]
    [InlineData("async void F() { await System.Threading.Tasks.Task.CompletedTask; }")]
    [InlineData("T Make<T>() where T : new() => new T(); Make<Random>()")]
    [InlineData("Generate.Normal(3, 0, 1)")]
    [InlineData("false ? DateTime.Now : default")]
    [InlineData("if (false) Console.ReadLine();")]
    [InlineData("while (false) _ = Random.Shared;")]
    [InlineData("using static System.Console;\nif (false) ReadLine();")]
    [InlineData("using C = System.Console;\nif (false) C.ReadLine();")]
    [InlineData("int F() { throw new Exception(); return Guid.NewGuid().GetHashCode(); }")]
    [InlineData("double F(Random r = null) => 1; F()")]
    [InlineData("double F(Random r) => 1; F(null)")]
    [InlineData("double F(Random r) => 1; F(default)")]
    public void What_leaves_no_trace_is_told(string code)
    {
        var script = Script.Of("using MathNet.Numerics;\n" + code);
        Assert.NotEmpty(Verdict(script));
        Assert.Equal(Policy.Check(script.Model).ToArray(), Verdict(script));
    }

    [Theory]
    [InlineData("T Make<T>() where T : new() => new T();", "Make<Random>()")]
    [InlineData("class Pool<T> where T : new() { public T One = new(); }", "new Pool<Random>()")]
    [InlineData("double F(Random r = null) => 1;", "F()")]
    [InlineData("double F(Random r) => 1;", "F(null)")]
    // What the second block emits says of none of these that a generator is made or left out.
    [InlineData("Func<int, Random, double> f = (n, r) => n;", "f(20, null)")]
    [InlineData("var fs = new List<Action<Random>> { r => { } };", "fs[0].Invoke(default)")]
    [InlineData(
        "class Base { public virtual T Make<T>() where T : new() => default; }",
        "class D : Base { public override T Make<T>() => new T(); }\nnew D().Make<Random>()"
    )]
    [InlineData(
        "class Base { public virtual T Make<T>(T like) where T : new() => new(); }\nclass D : Base;\nRandom seeded = new(1);",
        "new D().Make(seeded)"
    )]
    [InlineData(
        "struct K<T> where T : new() { public override string ToString() => $\"{new T()}\"; }",
        "string.Join(\",\", new (int, K<Random>)[1].Select(t => t.Item2))"
    )]
    [InlineData(
        "struct K<T> where T : new() { public override string ToString() => $\"{new T()}\"; }",
        "Enumerable.Empty<K<Random>>().DefaultIfEmpty().First()"
    )]
    [InlineData(
        "struct K<T> where T : new() { public override string ToString() => $\"{new T()}\"; }",
        "class Q { public K<Random> F; }"
    )]
    public void So_is_what_an_earlier_block_makes_possible(string earlier, string code)
    {
        var compiler = new ScriptCompiler(Script.PageReferences, BlockAssemblies.Imports);
        var first = compiler.Compile(earlier, "First", previous: null);
        Assert.Empty(first.Errors);
        var second = compiler.Compile(code, "Second", first);
        Assert.Equal("policy", Assert.Single(second.Errors).Code);
        Assert.True(second.Errors[0].Length > 0, "it has a place");
    }

    [Fact]
    public void Nothing_that_scripts_may_use_calls_a_constructor_by_a_constraint()
    {
        // It would be called unseen: `Library<Random>()`.
        var generic =
            from path in Script.PageReferences
            from type in Assembly.Load(Path.GetFileNameWithoutExtension(path)).GetExportedTypes()
            where Policy.Written.Allows(Path.GetFileNameWithoutExtension(path), NameOf(type))
            from parameter in type.GetGenericArguments()
                .Concat(
                    type.GetMethods(
                            BindingFlags.Public
                                | BindingFlags.NonPublic
                                | BindingFlags.Static
                                | BindingFlags.Instance
                        )
                        .Where(m => m.IsPublic || m.IsFamily)
                        .SelectMany(m => m.GetGenericArguments())
                )
            where
                parameter.IsGenericParameter
                && parameter.GenericParameterAttributes.HasFlag(
                    GenericParameterAttributes.DefaultConstructorConstraint
                )
                && !parameter.GenericParameterAttributes.HasFlag(
                    GenericParameterAttributes.NotNullableValueTypeConstraint
                )
            select $"{type}: {parameter.DeclaringMethod}";
        Assert.Empty(generic);
    }

    private static readonly PolicyNames _names = new(
        Script.PageReferences,
        BlockAssemblies.Imports
    );

    private static PolicyViolation[] Verdict(Script script) =>
        [.. Policy.Check(script.Model, script.Emit(), [], _names).Distinct().OrderBy(v => v.Start)];

    private static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer ? NameOf(outer) + "+" + name
            : string.IsNullOrEmpty(type.Namespace) ? name
            : type.Namespace + "." + name;
    }
}
