using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>Goes through the tokens of one tree and asks the model what its names mean, or guesses it where there is none.</summary>
internal sealed class Classifier(SyntaxTree tree, SemanticModel? model, XmlSummaries? summaries)
{
    private readonly string _text = tree.GetText().ToString();
    private readonly CodeTokensBuilder _tokens = new(tree.Length);
    private readonly Dictionary<ISymbol, int> _hovers = new(SymbolEqualityComparer.IncludeNullability);

    public CodeTokens Classify()
    {
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia)
                Trivia(trivia);
            if (token.Span.Length > 0)
                Token(token);
            foreach (var trivia in token.TrailingTrivia)
                Trivia(trivia);
        }
        return _tokens.Build();
    }

    private void Token(SyntaxToken token)
    {
        var (kind, hover) = token.IsKind(SyntaxKind.IdentifierToken) ? Name(token) : (Unnamed(token.Kind()), -1);
        _tokens.Add(token.SpanStart, token.Span.Length, kind, hover);
    }

    private static CodeClass Unnamed(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.NumericLiteralToken => CodeClass.Number,
            SyntaxKind.StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => CodeClass.Text,
            SyntaxKind.UnderscoreToken or SyntaxKind.BadToken => CodeClass.Plain,
            _ when SyntaxFacts.IsKeywordKind(kind) => CodeClass.Keyword,
            _ when SyntaxFacts.IsPunctuation(kind) => CodeClass.Punctuation,
            _ => CodeClass.Plain,
        };

    private (CodeClass Kind, int Hover) Name(SyntaxToken token)
    {
        var symbol = token.Parent switch
        {
            _ when model is null => null,
            SimpleNameSyntax name => Meaning(name, model),
            null => null,
            var declaration => model.GetDeclaredSymbol(declaration),
        };
        if (token.Parent is IdentifierNameSyntax { IsVar: true })
            return (CodeClass.Keyword, symbol is null ? -1 : Hover(symbol));
        if (symbol is null)
            return (Unresolved(token), -1);
        if (symbol is IParameterSymbol { IsImplicitlyDeclared: true, Name: "value" } or IDynamicTypeSymbol)
            return (CodeClass.Keyword, -1);
        var kind = Kind(symbol);
        if (kind == CodeClass.Type && SyntaxFacts.GetContextualKeywordKind(token.Text) != SyntaxKind.None)
            kind = CodeClass.Keyword;
        return (kind, kind is CodeClass.Plain ? -1 : Hover(symbol));
    }

    private static ISymbol? Meaning(SimpleNameSyntax name, SemanticModel model)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is null && name.Parent is NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member })
            symbol = model.GetDeclaredSymbol(member);
        // An attribute or the type behind `new` is shown as the type, which says more than a constructor.
        return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol;
    }

    private static CodeClass Kind(ISymbol symbol) =>
        symbol switch
        {
            ITypeSymbol => CodeClass.Type,
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => CodeClass.Type,
            IMethodSymbol => CodeClass.Method,
            IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } => CodeClass.Constant,
            // A script's top-level variables are fields of a class that nobody sees.
            IFieldSymbol { ContainingType.IsScriptClass: true } => CodeClass.Local,
            IFieldSymbol or IPropertySymbol or IEventSymbol => CodeClass.Member,
            ILocalSymbol or IRangeVariableSymbol => CodeClass.Local,
            IParameterSymbol => CodeClass.Parameter,
            IAliasSymbol { Target: ITypeSymbol } => CodeClass.Type,
            _ => CodeClass.Plain,
        };

    /// <summary>What a name most likely is, from its spelling and its neighbours: <c>Word(</c> a method, <c>.Word</c> a member, <c>Word</c> a type.</summary>
    private static CodeClass Unresolved(SyntaxToken token)
    {
        if (token.Text is "nameof" or "nint" or "nuint" or "notnull" or "unmanaged")
            return CodeClass.Keyword;
        if (token.Text == "_" || token.Parent is LabeledStatementSyntax or GotoStatementSyntax)
            return CodeClass.Plain;
        if (token.Parent is BaseTypeDeclarationSyntax || token.GetPreviousToken().IsKind(SyntaxKind.NewKeyword))
            return CodeClass.Type;
        var after = token.Parent is GenericNameSyntax generic ? generic.GetLastToken().GetNextToken() : token.GetNextToken();
        if (after.IsKind(SyntaxKind.OpenParenToken))
            return CodeClass.Method;
        if (token.GetPreviousToken().IsKind(SyntaxKind.DotToken))
            return CodeClass.Member;
        return char.IsUpper(token.Text[0]) ? CodeClass.Type : CodeClass.Local;
    }

    private int Hover(ISymbol symbol)
    {
        if (_hovers.TryGetValue(symbol, out var known))
            return known;
        var index = Highlighting.Hover.Signature(symbol, model!) is { } signature
            ? _tokens.Hover(new CodeHover(signature, summaries?.Of(symbol) ?? ""))
            : -1;
        _hovers.Add(symbol, index);
        return index;
    }

    private void Trivia(SyntaxTrivia trivia)
    {
        switch (trivia.Kind())
        {
            case SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia
            or SyntaxKind.ShebangDirectiveTrivia:
                // A documentation comment's own span begins behind its slashes.
                Comment(trivia.FullSpan.Start, trivia.FullSpan.End);
                break;
            case SyntaxKind.SkippedTokensTrivia:
                foreach (var token in trivia.GetStructure()!.DescendantTokens())
                    Skipped(token);
                break;
            default:
                if (trivia.GetStructure() is DirectiveTriviaSyntax directive)
                    Directive(directive);
                break;
        }
    }

    private void Comment(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        _tokens.Add(start, end - start, CodeClass.Comment);
    }

    private void Skipped(SyntaxToken token)
    {
        if (token.Span.Length == 0)
            return;
        var kind = token.IsKind(SyntaxKind.IdentifierToken) ? Unresolved(token) : Unnamed(token.Kind());
        _tokens.Add(token.SpanStart, token.Span.Length, kind);
    }

    /// <summary><c>#if DEBUG</c>: the mark and its word as one keyword; what follows is not C#.</summary>
    private void Directive(DirectiveTriviaSyntax directive)
    {
        var word = directive.DirectiveNameToken;
        var start = directive.HashToken.SpanStart;
        _tokens.Add(start, Math.Max(word.Span.End, start + 1) - start, CodeClass.Keyword);
        foreach (var trivia in directive.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                Comment(trivia.SpanStart, trivia.Span.End);
        }
    }
}
