using System.Collections.Immutable;
using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Compiling;

/// <summary>
/// Reads a block of documentation as its author wrote it: what it is, and the values that its comments state of its statements, such as
/// <c>// => 5</c>. Only statements of the block itself count: what stands in a function runs whenever it is called, and as often.
/// </summary>
internal sealed class BlockReader
{
    private readonly string _code;
    private readonly ImmutableArray<CodePiece>.Builder _pieces = ImmutableArray.CreateBuilder<CodePiece>();

    // Where the piece begins that is not cut off yet.
    private int _start;

    private BlockReader(string code) => _code = code;

    public static CodeReading Read(string code)
    {
        var root = ScriptCompiler.ParseScript(code);
        if (HasErrors(root))
            root = ScriptCompiler.ParseScript(StatedComment.WithSemicolons(code));
        var reader = new BlockReader(code);
        if (!HasErrors(root))
        {
            reader.Cut(root);
            return new(ShapeOf(root), reader._pieces.ToImmutable());
        }
        return reader.CutAtArrows()
            ? new(CodeShape.Statements, reader._pieces.ToImmutable())
            : new(CodeShape.Broken, [new(new(0, code.Length), StatedKind.None, [])]);
    }

    private static CodeShape ShapeOf(CompilationUnitSyntax root) =>
        root.Members.OfType<GlobalStatementSyntax>().Any() || root.Members.OfType<FieldDeclarationSyntax>().Any() ? CodeShape.Statements
        : root.Members.Any() ? CodeShape.Declarations
        : CodeShape.Nothing;

    private static bool HasErrors(SyntaxNode node) =>
        node.ContainsDiagnostics && node.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    private void Cut(CompilationUnitSyntax root)
    {
        foreach (var member in root.Members)
        {
            var next = member.GetLastToken().GetNextToken(includeZeroWidth: true);
            if (StatedComment.Behind(member, next, _code) is { } stated)
                Cut(member, stated);
        }
        AddRest();
    }

    private void Cut(MemberDeclarationSyntax member, StatedComment stated)
    {
        var end = member.GetLastToken().Span.End;
        if (stated.Kind is StatedKind.Printed or StatedKind.Thrown)
        {
            Add(end, stated);
            _start = stated.End;
            return;
        }
        switch (member)
        {
            case GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement }:
                // Without its semicolon it is the value of the piece.
                Add(statement.Expression.GetLastToken().Span.End, stated);
                _start = stated.End;
                break;
            // In a script, a variable of the top level is a field.
            case FieldDeclarationSyntax { Declaration.Variables: [var variable] }:
                AddNamed(end, variable.Identifier.Span, stated);
                break;
            case GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] } }:
                AddNamed(end, variable.Identifier.Span, stated);
                break;
        }
    }

    private void AddNamed(int end, TextSpan name, StatedComment stated)
    {
        Add(end, StatedComment.None);
        _pieces.Add(new(new(name.Start, name.Length), stated.Kind, stated.Lines));
        _start = stated.End;
    }

    private void Add(int end, StatedComment stated)
    {
        // Where a piece begins, its problems are placed.
        while (_start < end && char.IsWhiteSpace(_code[_start]))
            _start++;
        _pieces.Add(new(new(_start, end - _start), stated.Kind, stated.Lines));
        _start = end;
    }

    private void AddRest()
    {
        if (_pieces.Count == 0 || !string.IsNullOrWhiteSpace(_code[_start..]))
            Add(_code.Length, StatedComment.None);
    }

    /// <summary>Reads <c>expression => value</c> lines, which are no C#, where all that stands between them is.</summary>
    private bool CutAtArrows()
    {
        var found = false;
        for (var line = 0; line < _code.Length; line = LineEnd(line) + 1)
        {
            var end = LineEnd(line);
            if (StatedComment.Arrow(_code, line, end) is not var (expression, stated))
                continue;
            if (_start < line && !string.IsNullOrWhiteSpace(_code[_start..line]))
                Add(line, StatedComment.None);
            _start = expression.Start;
            Add(expression.Start + expression.Length, stated);
            _start = end;
            found = true;
        }
        if (!string.IsNullOrWhiteSpace(_code[_start..]))
            Add(_code.Length, StatedComment.None);
        if (found && _pieces.All(piece => !HasErrors(ScriptCompiler.ParseScript(_code.Substring(piece.Code.Start, piece.Code.Length)))))
            return true;
        _pieces.Clear();
        return false;
    }

    private int LineEnd(int from) => _code.IndexOf('\n', from) is >= 0 and var end ? end : _code.Length;
}
