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

/// <summary>Compiles page blocks as chained script submissions. Stateless and safe to call from several threads.</summary>
public static class ScriptCompiler
{
    // Nullable warnings are not reported, but Roslyn computes them all the same, for one part in twenty of the time, unless it is told not to.
    private static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(
        LanguageVersion.CSharp14,
        DocumentationMode.None,
        SourceCodeKind.Script
    ).WithFeatures([new("run-nullable-analysis", "never")]);

    // Such a class is hashed by its identity, of which 26 bits are kept: among some ten thousand objects two are asked whether they are
    // equal, and which two differs from run to run. No #pragma of a page may hide it, so what is suppressed is reported too.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] EqualsWithoutHashCode =
    [
        new("CS0659", ReportDiagnostic.Error),
        new("CS8851", ReportDiagnostic.Error),
    ];

    private static readonly EmitOptions Emit = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb
    );

    // What a submission refers to depends on its assembly's name and on nothing else of it, and sessions use the same few names.
    //
    // Roslyn shares the symbols of a reference between compilations, but two that bind it for the first time at the same moment get
    // two sets, and a later block of a session may then pick the set of another page: "cannot convert double[] to double[]".
    // So one compilation binds them all before any other, and keeps them alive.
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Empty = new([
        new("References", BindReferences("References")),
    ]);

    /// <summary>Compiles one block on top of those before it in its session.</summary>
    /// <param name="assemblyName">Unique in the session, and the same in every build so that outputs are reproducible.</param>
    /// <param name="previous">The last block of the chain, or null for the first.</param>
    /// <param name="policy">Null only for code that Answer Key wrote itself, or in tests of the worker.</param>
    /// <param name="emit">False if only the names' meaning is wanted: nothing is checked then.</param>
    public static Submission Compile(
        string code,
        string assemblyName,
        Submission? previous,
        Policy? policy,
        bool emit = true,
        CancellationToken cancellation = default
    )
    {
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(code, Encoding.UTF8),
            ParseOptions,
            path: assemblyName,
            cancellationToken: cancellation
        );
        var factoryType = FactoryType(assemblyName);
        var compilation = Empty.GetOrAdd(assemblyName, BindReferences).AddSyntaxTrees(tree);
        // Given to CreateScriptCompilation, the previous compilation would have all its bodies bound once more, to see that it has no errors.
        if (previous is not null)
            compilation = compilation.WithScriptCompilationInfo(
                compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(
                    previous.Compilation
                )
            );
        var model = compilation.GetSemanticModel(tree);
        if (!emit)
            return new Submission(
                compilation,
                model,
                assemblyName,
                factoryType,
                false,
                [],
                [],
                [],
                previous
            );
        var hasValue = EndsInValue(model, tree, cancellation);
        using var pe = new MemoryStream();
        using var pdb = new MemoryStream();
        var emitted = compilation.Emit(pe, pdb, options: Emit, cancellationToken: cancellation);
        var errors = Errors(emitted.Diagnostics);
        if (policy is not null)
            errors =
            [
                .. errors,
                .. Violations(policy, model, tree, emitted.Success ? pe : null, previous),
            ];
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

    /// <summary>Whether the text is one complete C# expression; if not, why.</summary>
    public static CompileError? CheckExpression(string text)
    {
        var expression = SyntaxFactory.ParseExpression(
            text,
            0,
            ParseOptions,
            consumeFullText: true
        );
        var first = expression
            .GetDiagnostics()
            .FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return first is null ? null : ToError(first);
    }

    /// <summary>The names that a block declares at its top level: variables, functions and types.</summary>
    public static IEnumerable<string> DeclaredNames(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, ParseOptions).GetCompilationUnitRoot();
        foreach (
            var node in root.DescendantNodes(n => n is not (BlockSyntax or TypeDeclarationSyntax))
        )
        {
            switch (node)
            {
                case VariableDeclaratorSyntax variable:
                    yield return variable.Identifier.ValueText;
                    break;
                case SingleVariableDesignationSyntax designation:
                    yield return designation.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    break;
                case LocalFunctionStatementSyntax function:
                    yield return function.Identifier.ValueText;
                    break;
                case BaseTypeDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    break;
            }
        }
    }

    /// <summary>The simple names that an expression mentions.</summary>
    public static IEnumerable<string> UsedNames(string expression) =>
        SyntaxFactory
            .ParseExpression(expression, 0, ParseOptions)
            .DescendantNodesAndSelf()
            .OfType<SimpleNameSyntax>()
            .Select(n => n.Identifier.ValueText);

    private static string FactoryType(string assemblyName) => "Submission#" + assemblyName;

    private static CSharpCompilation BindReferences(string assemblyName)
    {
        var compilation = CSharpCompilation.CreateScriptCompilation(
            assemblyName,
            references: ScriptReferences.All,
            options: Options(FactoryType(assemblyName)),
            returnType: typeof(object)
        );
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    private static CSharpCompilationOptions Options(string scriptClassName) =>
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: scriptClassName,
            usings: ScriptAssemblies.Imports,
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: false,
            concurrentBuild: false,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Annotations,
            warningLevel: 3,
            generalDiagnosticOption: ReportDiagnostic.Suppress,
            specificDiagnosticOptions: EqualsWithoutHashCode
        ).WithReportSuppressedDiagnostics(true);

    // What is wrong with the names counts even where the code does not compile: an author should hear of both at once.
    private static IEnumerable<CompileError> Violations(
        Policy policy,
        SemanticModel model,
        SyntaxTree tree,
        MemoryStream? pe,
        Submission? previous
    )
    {
        var earlier = new List<string>();
        for (var s = previous; s is not null; s = s.Previous)
            earlier.Add(s.AssemblyName);
        var violations = policy.Check(
            model,
            pe is null ? default : ImmutableCollectionsMarshal.AsImmutableArray(pe.ToArray()),
            earlier
        );
        // One forbidden name on a line is one problem, however many of its members are used there.
        var text = tree.GetText();
        return violations
            .DistinctBy(v => (v.Message, text.Lines.IndexOf(v.Start)))
            .Select(v => new CompileError("policy", v.Start, v.Length, v.Message, v.Hint));
    }

    private static bool EndsInValue(
        SemanticModel model,
        SyntaxTree tree,
        CancellationToken cancellation
    )
    {
        var members = tree.GetCompilationUnitRoot(cancellation).Members;
        if (members.OfType<GlobalStatementSyntax>().Any(ReturnsValue))
            return true;
        var last = members.LastOrDefault();
        if (
            last
            is not GlobalStatementSyntax
            {
                Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement
            }
        )
            return false;
        // Nothing else can be void, and to ask is to bind the statement once more.
        return statement.Expression
                is not (
                    InvocationExpressionSyntax
                    or ConditionalAccessExpressionSyntax
                    or AwaitExpressionSyntax
                    or ParenthesizedExpressionSyntax
                )
            || model.GetTypeInfo(statement.Expression, cancellation).Type?.SpecialType
                != SpecialType.System_Void;
    }

    private static bool ReturnsValue(GlobalStatementSyntax statement) =>
        statement
            .DescendantNodes(n =>
                n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            )
            .Any(n => n is ReturnStatementSyntax { Expression: not null });

    private static ImmutableArray<CompileError> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(d => d.Severity == DiagnosticSeverity.Error)
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
