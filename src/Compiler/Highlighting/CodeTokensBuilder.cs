using System.Collections.Immutable;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>Collects classified pieces in the order of the text; what lies between them is plain, and neighbours of one class become one token.</summary>
internal sealed class CodeTokensBuilder(int length)
{
    private readonly ImmutableArray<CodeToken>.Builder _tokens = ImmutableArray.CreateBuilder<CodeToken>();
    private readonly ImmutableArray<CodeHover>.Builder _hovers = ImmutableArray.CreateBuilder<CodeHover>();
    private readonly Dictionary<CodeHover, int> _indices = [];
    private int _end;

    public void Add(int start, int pieceLength, CodeClass kind, int hover = -1)
    {
        if (start > _end)
            Append(start - _end, CodeClass.Plain, -1);
        Append(pieceLength, kind, hover);
    }

    /// <summary>The index of a hover, which each block holds once.</summary>
    public int Hover(CodeHover hover)
    {
        if (!_indices.TryGetValue(hover, out var index))
        {
            index = _hovers.Count;
            _indices.Add(hover, index);
            _hovers.Add(hover);
        }
        return index;
    }

    public CodeTokens Build()
    {
        if (_end < length)
            Append(length - _end, CodeClass.Plain, -1);
        return new CodeTokens(_tokens.ToImmutable(), _hovers.ToImmutable());
    }

    private void Append(int pieceLength, CodeClass kind, int hover)
    {
        if (pieceLength <= 0)
            return;
        if (_tokens is [.., { Hover: < 0 } last] && hover < 0 && last.Class == kind)
            _tokens[^1] = last with { Length = last.Length + pieceLength };
        else
            _tokens.Add(new CodeToken(_end, pieceLength, kind, hover));
        _end += pieceLength;
    }
}
