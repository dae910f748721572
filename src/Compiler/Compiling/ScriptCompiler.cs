using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using AnswerKey.Compiler.Policies;
using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Compiling;

/// <summary>Compiles page blocks as chained script submissions. Safe to call from several threads.</summary>
internal sealed class ScriptCompiler
{
    // Nullable warnings are not reported, but Roslyn computes them all the same, for one part in twenty of the time, unless it is told not to.
    private static readonly CSharpParseOptions _parseOptions = new CSharpParseOptions(
        LanguageVersion.CSharp14,
        DocumentationMode.None,
        SourceCodeKind.Script
    ).WithFeatures([new("run-nullable-analysis", "never")]);

    // Such a class is hashed by its identity, of which 26 bits are kept: among some ten thousand objects two are asked whether they are
    // equal, and which two differs from run to run. No #pragma of a page may hide it, so what is suppressed is reported too.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] _equalsWithoutHashCode =
    [
        new("CS0659", ReportDiagnostic.Error),
        new("CS8851", ReportDiagnostic.Error),
    ];

    private static readonly EmitOptions _emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly ImmutableArray<PortableExecutableReference> _references;
    private readonly ImmutableArray<string> _imports;
    private readonly Policy _policy;
    private readonly Lazy<PolicyNames> _names;

    // What a submission refers to depends on its assembly's name and on nothing else of it, and sessions use the same few names.
    //
    // Roslyn shares the symbols of a reference between compilations, but two that bind it for the first time at the same moment get
    // two sets, and a later block of a session may then pick the set of another page: "cannot convert double[] to double[]".
    // So one compilation binds them all before any other, and keeps them alive.
    private readonly ConcurrentDictionary<string, CSharpCompilation> _empty = new();

    /// <param name="references">Full paths, each opened once and shared by every submission.</param>
    /// <param name="imports">Namespaces that every block may use without a <c>using</c>.</param>
    /// <param name="policy">What blocks may name.</param>
    public ScriptCompiler(IReadOnlyCollection<string> references, IEnumerable<string> imports, Policy policy)
    {
        _policy = policy;
        _references = [.. references.Select(path => MetadataReference.CreateFromFile(path))];
        _imports = [.. imports];
        _names = new(() => new PolicyNames(references, _imports));
        _empty.TryAdd("References", BindReferences("References"));
    }

    /// <summary>Compiles one block on top of those before it in its session.</summary>
    /// <param name="assemblyName">Unique in the session, and the same in every build so that outputs are reproducible.</param>
    /// <param name="previous">The last block of the chain, or null for the first.</param>
    /// <param name="checkPolicy">False only for code that Answer Key wrote itself, or in tests of the worker.</param>
    /// <param name="emit">False if only the names' meaning is wanted: nothing is checked then.</param>
    public Submission Compile(string code, string assemblyName, Submission? previous, bool checkPolicy = true, bool emit = true)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), _parseOptions, path: assemblyName);
        var factoryType = FactoryType(assemblyName);
        var compilation = _empty.GetOrAdd(assemblyName, BindReferences).AddSyntaxTrees(tree);
        // Given to CreateScriptCompilation, the previous compilation would have all its bodies bound once more, to see that it has no errors.
        if (previous is not null)
            compilation = compilation.WithScriptCompilationInfo(
                compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(previous.Compilation)
            );
        var model = compilation.GetSemanticModel(tree);
        if (!emit)
            return new Submission(compilation, model, assemblyName, factoryType, false, [], [], [], previous);
        var hasValue = EndsInValue(model, tree);
        using var pe = new MemoryStream();
        using var pdb = new MemoryStream();
        var emitted = compilation.Emit(pe, pdb, options: _emit);
        var errors = Errors(emitted.Diagnostics);
        if (checkPolicy)
            errors = [.. errors, .. Violations(model, tree, emitted.Success ? pe : null, previous)];
        return new Submission(
            compilation,
            model,
            assemblyName,
            factoryType,
            hasValue,
            errors.IsEmpty ? pe.ToArray() : [],
            errors.IsEmpty ? pdb.ToArray() : [],
            errors,
            previous
        );
    }

    /// <summary>The tree of code that is not compiled, and need not be a script: <c>using var</c> is a statement in it.</summary>
    public static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, _parseOptions.WithKind(SourceCodeKind.Regular));

    /// <summary>The tree of a script, of which nothing is compiled.</summary>
    public static CompilationUnitSyntax ParseScript(string code) =>
        CSharpSyntaxTree.ParseText(code, _parseOptions).GetCompilationUnitRoot();

    /// <summary>The text as an expression, and why it is not one complete C# expression, if it is not.</summary>
    public static (ExpressionSyntax Expression, CompileError? Error) ParseExpression(string text)
    {
        var expression = SyntaxFactory.ParseExpression(text, 0, _parseOptions, consumeFullText: true);
        var first = expression.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return (expression, first is null ? null : ToError(first));
    }

    private static string FactoryType(string assemblyName) => "Submission#" + assemblyName;

    private CSharpCompilation BindReferences(string assemblyName)
    {
        var compilation = CSharpCompilation.CreateScriptCompilation(
            assemblyName,
            references: _references,
            options: Options(FactoryType(assemblyName)),
            returnType: typeof(object)
        );
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    private CSharpCompilationOptions Options(string scriptClassName) =>
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: scriptClassName,
            usings: _imports,
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: false,
            concurrentBuild: false,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Annotations,
            warningLevel: 3,
            generalDiagnosticOption: ReportDiagnostic.Suppress,
            specificDiagnosticOptions: _equalsWithoutHashCode
        ).WithReportSuppressedDiagnostics(true);

    // What is wrong with the names counts even where the code does not compile: an author should hear of both at once.
    private IEnumerable<CompileError> Violations(SemanticModel model, SyntaxTree tree, MemoryStream? pe, Submission? previous)
    {
        var earlier = new List<string>();
        for (var s = previous; s is not null; s = s.Previous)
            earlier.Add(s.AssemblyName);
        var violations = _policy.Check(
            model,
            pe is null ? default : ImmutableCollectionsMarshal.AsImmutableArray(pe.ToArray()),
            earlier,
            _names.Value
        );
        // One forbidden name on a line is one problem, however many of its members are used there.
        var text = tree.GetText();
        return violations
            .DistinctBy(v => (v.Message, text.Lines.IndexOf(v.Start)))
            .Select(v => new CompileError("policy", v.Start, v.Length, v.Message, v.Hint));
    }

    private static bool EndsInValue(SemanticModel model, SyntaxTree tree)
    {
        var members = tree.GetCompilationUnitRoot().Members;
        if (members.OfType<GlobalStatementSyntax>().Any(ReturnsValue))
            return true;
        var last = members.LastOrDefault();
        if (last is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement })
            return false;
        // Nothing else can be void, and to ask is to bind the statement once more.
        return statement.Expression
                is not (
                    InvocationExpressionSyntax
                    or ConditionalAccessExpressionSyntax
                    or AwaitExpressionSyntax
                    or ParenthesizedExpressionSyntax
                )
            || model.GetTypeInfo(statement.Expression).Type?.SpecialType != SpecialType.System_Void;
    }

    private static bool ReturnsValue(GlobalStatementSyntax statement) =>
        statement
            .DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n => n is ReturnStatementSyntax { Expression: not null });

    private static ImmutableArray<CompileError> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(d => d.Severity == DiagnosticSeverity.Error)
                // No documentation is written here; the compiler says so of extensions where there can be none, beside what is wrong with them.
                .Where(d => d.Id != "CS1569" || diagnostics.Length == 1)
                .OrderBy(d => d.Location.SourceSpan.Start)
                .Select(ToError),
        ];

    private static CompileError ToError(Diagnostic diagnostic) =>
        new(
            diagnostic.Id,
            diagnostic.Location.SourceSpan.Start,
            diagnostic.Location.SourceSpan.Length,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            CompileHints.For(diagnostic)
        );
}
