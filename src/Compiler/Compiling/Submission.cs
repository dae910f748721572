using System.Collections.Immutable;
using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AnswerKey.Compiler.Compiling;

/// <summary>One compiled block: a link in the chain of a page session.</summary>
/// <param name="Model">The one that the policy asked: binding a block is what costs, and a model remembers what it has bound.</param>
/// <param name="AssemblyName">Unique in the session.</param>
/// <param name="FactoryType">Metadata name of the type whose static <c>&lt;Factory&gt;</c> method runs the block.</param>
/// <param name="HasValue">Whether the block ends in an expression whose value is its result.</param>
/// <param name="Pe">Empty if there are errors.</param>
internal sealed record Submission(
    CSharpCompilation Compilation,
    SemanticModel Model,
    string AssemblyName,
    string FactoryType,
    bool HasValue,
    byte[] Pe,
    byte[] Pdb,
    ImmutableArray<CompileError> Errors,
    Submission? Previous
)
{
    public bool Succeeded => Errors.IsEmpty;
}
