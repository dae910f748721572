using System.Text;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Compiler.Compiling;

/// <summary>One submission that evaluates all the claims of a session: an array of functions, so that one that throws leaves the others alone.</summary>
internal sealed class ClaimsCode
{
    private const string Before = "new System.Func<object>[]\n{\n";
    private const string Open = "() => (object)(";
    private const string Close = "\n),\n";
    private readonly List<(int Start, int Length, int Claim)> _spans = [];

    /// <param name="claims">Index among the session's claims, and the expression, of each claim to evaluate; each a complete expression.</param>
    public ClaimsCode(IEnumerable<(int Index, string Expression)> claims)
    {
        var text = new StringBuilder(Before);
        foreach (var (index, expression) in claims)
        {
            text.Append(Open);
            _spans.Add((text.Length, expression.Length, index));
            text.Append(expression).Append(Close);
        }
        Text = text.Append('}').ToString();
    }

    public string Text { get; }

    /// <summary>Which claims the errors belong to, each with its first error placed inside its own expression.</summary>
    public Dictionary<int, CompileError> Attribute(IEnumerable<CompileError> errors)
    {
        var byClaim = new Dictionary<int, CompileError>();
        foreach (var error in errors)
        {
            // An error about the cast around an expression starts just before it, and is about the expression as a whole.
            var (start, length, claim) = _spans.Last(s => error.Start >= s.Start - Open.Length || s == _spans[0]);
            var inside = Math.Clamp(error.Start - start, 0, length);
            byClaim.TryAdd(claim, error with { Start = inside, Length = Math.Min(error.Length, length - inside) });
        }
        return byClaim;
    }
}
