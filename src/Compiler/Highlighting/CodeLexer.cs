using System.Buffers;
using System.Collections.Frozen;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>
/// Colours C# by its letters alone, for fences that are not compiled. It does not load the compiler: a build in which every result
/// comes from the cache must not pay half a second for it. Any text is covered exactly; a broken program is coloured as far as it makes sense.
/// </summary>
internal ref struct CodeLexer
{
    private static readonly FrozenSet<string> _keywords = (
        "abstract add and as ascending async await base bool break by byte case catch char checked class const continue decimal default "
        + "delegate descending do double else enum equals event explicit extern false finally fixed float for foreach from get global goto group "
        + "if implicit in init int interface internal into is join let lock long nameof namespace new nint not notnull nuint null object on "
        + "operator or orderby out override params partial private protected public readonly record ref remove required return sbyte scoped "
        + "sealed select set short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unmanaged unsafe "
        + "ushort using var virtual void volatile when where while with yield"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    // Words that are names outside their construct; coloured as keywords only where a name cannot be meant.
    private static readonly FrozenSet<string> _contextual = (
        "add and ascending async by descending equals from get global group init into join let nameof not notnull on or orderby partial record "
        + "remove required scoped select set unmanaged when where with"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _typeWords = new[]
    {
        "class",
        "enum",
        "interface",
        "new",
        "record",
        "struct",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> _notTypeArguments = SearchValues.Create(
        ";{}&|\"\n()"
    );

    /// <summary>Strings within holes of strings; deeper ones are coloured as text rather than end the stack.</summary>
    private const int DeepestNesting = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly CodeTokensBuilder _tokens;
    private int _at;
    private int _nesting;

    private CodeLexer(ReadOnlySpan<char> text)
    {
        _text = text;
        _tokens = new CodeTokensBuilder(text.Length);
    }

    public static CodeTokens Of(string code)
    {
        var lexer = new CodeLexer(code);
        lexer.Code(inHole: false);
        return lexer._tokens.Build();
    }

    /// <summary>What a name most likely is, from its spelling and its neighbours: <c>Word(</c> a method, <c>.Word</c> a member, <c>Word</c> a type.</summary>
    /// <param name="before">The last character before the name that is not white space; 0 at the start.</param>
    /// <param name="after">The first one behind it.</param>
    /// <param name="isType">Whether a word such as <c>new</c> or <c>class</c> stands before it.</param>
    public static CodeClass Guess(ReadOnlySpan<char> name, char before, char after, bool isType)
    {
        if (isType)
            return CodeClass.Type;
        if (after == '(')
            return CodeClass.Method;
        if (before == '.')
            return CodeClass.Member;
        return name.Length > 0 && char.IsUpper(name[0]) ? CodeClass.Type : CodeClass.Local;
    }

    private readonly char Peek(int offset = 0) =>
        _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private void Emit(int start, CodeClass kind) => _tokens.Add(start, _at - start, kind);

    /// <summary>Up to the end of the text, or of the hole of an interpolated string.</summary>
    private void Code(bool inHole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var start = _at;
            var c = _text[_at];
            if (inHole && depth == 0 && (c == '}' || c == ':' && !IsAliasColon(start)))
                return;
            if (char.IsWhiteSpace(c))
                _at++;
            else if (c == '/' && Peek(1) is '/' or '*')
                Comment();
            else if (c == '#' && IsFirstOfLine(start))
                Directive();
            else if (c is '"' or '$' or '@' && StartsString())
                Text();
            else if (c == '\'')
                Character();
            else if (char.IsAsciiDigit(c) || IsFraction(start))
                Number();
            else if (c is '@' or '_' || char.IsLetter(c))
                Name();
            else
            {
                depth +=
                    c is '(' or '[' or '{' ? 1
                    : c is ')' or ']' or '}' ? -1
                    : 0;
                _at++;
                Emit(start, CodeClass.Punctuation);
            }
        }
    }

    /// <summary><c>.5</c>, but not the end of the range <c>1..5</c>.</summary>
    private readonly bool IsFraction(int at) =>
        Peek() == '.' && char.IsAsciiDigit(Peek(1)) && (at == 0 || _text[at - 1] != '.');

    private readonly bool IsAliasColon(int at) => Peek(1) == ':' || at > 0 && _text[at - 1] == ':';

    private void Comment()
    {
        var start = _at;
        var line = Peek(1) == '/';
        var end = line ? _text[_at..].IndexOfAny('\r', '\n') : _text[(_at + 2)..].IndexOf("*/");
        _at =
            end < 0 ? _text.Length
            : line ? _at + end
            : _at + 2 + end + 2;
        Emit(start, CodeClass.Comment);
    }

    private readonly bool IsFirstOfLine(int at)
    {
        var before = _text[..at];
        return before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace();
    }

    private void Directive()
    {
        var start = _at++;
        while (char.IsAsciiLetter(Peek()))
            _at++;
        Emit(start, CodeClass.Keyword);
        while (_at < _text.Length && Peek() != '\n' && !(Peek() == '/' && Peek(1) == '/'))
            _at++;
    }

    private readonly bool StartsString()
    {
        var at = _at;
        while (at < _text.Length && _text[at] is '$' or '@')
            at++;
        return at < _text.Length && _text[at] == '"';
    }

    private void Text()
    {
        var start = _at;
        var dollars = 0;
        var verbatim = false;
        for (; Peek() is '$' or '@'; _at++)
        {
            dollars += Peek() == '$' ? 1 : 0;
            verbatim |= Peek() == '@';
        }
        var quotes = _text[_at..].IndexOfAnyExcept('"');
        quotes = quotes < 0 ? _text.Length - _at : quotes;
        var raw = quotes >= 3 && !verbatim;
        _at += raw ? quotes : 1;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (raw && c == '"' && Run('"') >= quotes)
            {
                _at += quotes;
                break;
            }
            if (!raw && c == '"' && !(verbatim && Peek(1) == '"'))
            {
                _at++;
                break;
            }
            if (!raw && !verbatim && c == '\n')
                break;
            if (dollars > 0 && c == '{' && _nesting < DeepestNesting && Hole(raw, dollars))
            {
                _at += raw ? Run('{') - dollars : 0;
                Emit(start, CodeClass.Text);
                start = _at;
                _at += raw ? dollars : 1;
                Emit(start, CodeClass.Punctuation);
                _nesting++;
                Code(inHole: true);
                _nesting--;
                start = _at;
                Format(ref start, raw ? dollars : 1);
                continue;
            }
            _at += !raw && (c == '\\' && !verbatim || c is '"' or '{' && Peek(1) == c) ? 2 : 1;
            _at = Math.Min(_at, _text.Length);
        }
        if (Peek() is 'u' && Peek(1) is '8')
            _at += 2;
        Emit(start, CodeClass.Text);
    }

    private readonly bool Hole(bool raw, int dollars) => raw ? Run('{') >= dollars : Peek(1) != '{';

    private readonly int Run(char c)
    {
        var length = _text[_at..].IndexOfAnyExcept(c);
        return length < 0 ? _text.Length - _at : length;
    }

    /// <summary>The end of a hole: <c>}</c>, or <c>:F4}</c>.</summary>
    private void Format(ref int start, int braces)
    {
        if (Peek() == ':')
        {
            _at++;
            Emit(start, CodeClass.Punctuation);
            start = _at;
            while (_at < _text.Length && Peek() is not ('}' or '"' or '\n'))
                _at++;
            Emit(start, CodeClass.Text);
            start = _at;
        }
        for (; braces > 0 && Peek() == '}'; braces--)
            _at++;
        Emit(start, CodeClass.Punctuation);
        start = _at;
    }

    private void Character()
    {
        var start = _at++;
        while (_at < _text.Length && Peek() is not ('\'' or '\n'))
            _at += Peek() == '\\' ? 2 : 1;
        _at = Math.Min(_text.Length, Peek() == '\'' ? _at + 1 : _at);
        Emit(start, CodeClass.Text);
    }

    private void Number()
    {
        var start = _at;
        var hexadecimal = Peek() == '0' && Peek(1) is 'x' or 'X';
        while (
            char.IsAsciiLetterOrDigit(Peek())
            || Peek() == '_'
            || Peek() == '.' && char.IsAsciiDigit(Peek(1))
            || Peek() is '+' or '-' && !hexadecimal && _text[_at - 1] is 'e' or 'E'
        )
            _at++;
        Emit(start, CodeClass.Number);
    }

    private void Name()
    {
        var start = _at++;
        while (Peek() == '_' || char.IsLetterOrDigit(Peek()))
            _at++;
        var name = _text[start.._at];
        var rest = _text[_at..].TrimStart();
        var after = rest.IsEmpty ? '\0' : rest[0];
        var front = _text[..start].TrimEnd();
        var before = front.IsEmpty ? '\0' : front[^1];
        var lookup = _keywords.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.Contains(name) && before != '.' && !IsName(name, after))
        {
            Emit(start, CodeClass.Keyword);
            return;
        }
        var isType = _typeWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(LastWord(front));
        if (after == '<' && GenericCall(rest))
            after = '(';
        Emit(start, Guess(name, before, after, isType));
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            start--;
        return text[start..];
    }

    /// <summary>A contextual word beside an operator, a comma or a dot is a name: <c>from = 1</c>, <c>Sum(by, on)</c>.</summary>
    private static bool IsName(ReadOnlySpan<char> word, char after) =>
        after is '=' or ',' or ')' or '.' or '+' or '-' or '*' or '/' or ']'
        && _contextual.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary><c>&lt;…&gt;(</c> with nothing inside that an expression with a less-than sign would have.</summary>
    private static bool GenericCall(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 120)].IndexOf(">(");
        return end > 0 && !rest[..end].ContainsAny(_notTypeArguments);
    }
}
