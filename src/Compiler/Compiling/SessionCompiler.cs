using System.Collections.Immutable;
using AnswerKey.Compiler.Highlighting;
using AnswerKey.Compiler.Strength;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Compiler.Compiling;

/// <summary>Compiles one session: its blocks, each on top of those that run before it, then its claims.</summary>
/// <param name="begin">Told the number of each step before it begins; see <see cref="SessionToCompile"/>.</param>
internal sealed class SessionCompiler(ScriptCompiler compiler, SessionToCompile session, Action<int> begin)
{
    // Null for what is not compiled.
    private readonly Submission?[] _submissions = new Submission?[session.Blocks.Length];
    private Submission? _last;
    private bool _isBroken;

    public CompiledSession Compile()
    {
        for (var i = 0; i < _submissions.Length && !_isBroken; i++)
        {
            if (session.Blocks[i].Role != BlockRole.Letters)
                CompileBlock(i);
        }
        var blocks = _submissions.Select(s => s is null ? null : new CompiledBlock(s.Errors, CodeOf(s)));
        if (!session.Emit || session.Claims.IsEmpty)
            return new CompiledSession([.. blocks], [], null);
        var (claims, code) = CompileClaims();
        return new CompiledSession([.. blocks], claims, code);
    }

    /// <summary>The colours of each block, once they are compiled; what is not compiled is coloured by its letters.</summary>
    public ImmutableArray<CodeTokens> Colours(XmlSummaries summaries)
    {
        var colours = ImmutableArray.CreateBuilder<CodeTokens>(_submissions.Length);
        for (var i = 0; i < _submissions.Length; i++)
        {
            begin(i);
            colours.Add(
                _submissions[i] is { } submission
                    ? Classification.Of(submission.Model, summaries)
                    : Classification.Lexical(session.Blocks[i].Code)
            );
        }
        return colours.MoveToImmutable();
    }

    /// <summary>Mutants of each block that runs, as they are compiled; those with other seeds in the order of the seeds.</summary>
    public IEnumerable<CompiledMutant> Mutants()
    {
        for (var i = 0; i < _submissions.Length; i++)
        {
            if (session.Blocks[i].Role != BlockRole.Runs || _submissions[i] is not { Succeeded: true } block)
                continue;
            var signature = SubmissionSignature.Of(block);
            foreach (var mutant in MutantsOf(block))
            {
                begin(i);
                var code = mutant.ApplyTo(session.Blocks[i].Code);
                var changed = compiler.Compile(code, SubmissionName.Of(i), block.Previous, session.CheckPolicy);
                yield return new(i, mutant, CodeOf(changed), changed.Succeeded && SubmissionSignature.Of(changed) == signature);
            }
        }
    }

    private IEnumerable<Mutant> MutantsOf(Submission block)
    {
        if (session.Mutants > 0)
            return MutantSample.Of(BlockMutants.Of(block.Model), session.Mutants);
        var length = block.Model.SyntaxTree.Length;
        return Enumerable
            .Range(1, session.Seeds)
            .Select(turn => Generators.Reseeded(block.Model, turn))
            .OfType<string>()
            .Select(code => new Mutant(MutantKind.Seed, 0, length, code, "", ""));
    }

    private void CompileBlock(int index)
    {
        begin(index);
        var submission = compiler.Compile(session.Blocks[index].Code, SubmissionName.Of(index), _last, session.CheckPolicy, session.Emit);
        _submissions[index] = submission;
        if (session.Blocks[index].Role == BlockRole.Compiles)
            return;
        if (submission.Succeeded)
            _last = submission;
        else
            _isBroken = session.Blocks[index].Role == BlockRole.Runs;
    }

    private (ImmutableArray<CompiledClaim> Claims, CompiledCode? Code) CompileClaims()
    {
        var blocks = session
            .Blocks.Zip(_submissions, (block, s) => block.Role is BlockRole.Runs or BlockRole.Tries && s is { Succeeded: true } ? s : null)
            .ToList();
        var proofs = new Proofs(blocks);
        var echoes = new Echoes(blocks.OfType<Submission>());
        var claims = new CompiledClaim[session.Claims.Length];
        var good = new List<int>();
        for (var i = 0; i < claims.Length; i++)
        {
            // Each by itself is worth telling only where the one to blame is sought: there are many.
            if (session.ClaimsApart || i == 0)
                begin(session.Blocks.Length + i);
            var (expression, error) = ScriptCompiler.ParseExpression(session.Claims[i]);
            claims[i] = new CompiledClaim(proofs.Of(expression), echoes.Hold(expression), _isBroken ? null : error);
            if (_isBroken || error is not null)
                continue;
            good.Add(i);
            if (session.ClaimsApart)
                _ = Together([i]);
        }
        begin(session.Blocks.Length + claims.Length);
        // Errors come in waves (an undefined name hides a type mismatch), so compile until what is left compiles.
        while (good.Count > 0)
        {
            var (code, submission) = Together(good);
            IReadOnlyList<CompileError> errors = submission.Succeeded ? [.. ClaimEffects.Of(submission)] : submission.Errors;
            if (errors.Count == 0)
                return ([.. claims], CodeOf(submission));
            foreach (var (index, error) in code.Attribute(errors))
            {
                claims[index] = claims[index] with { Refusal = error };
                good.Remove(index);
            }
        }
        return ([.. claims], null);
    }

    private (ClaimsCode Code, Submission Submission) Together(IReadOnlyList<int> claims)
    {
        var code = new ClaimsCode(claims.Select(i => (i, session.Claims[i])));
        return (code, compiler.Compile(code.Text, SubmissionName.Of(session.Blocks.Length), _last, session.CheckPolicy));
    }

    private static CompiledCode? CodeOf(Submission submission) =>
        submission.Pe.Length == 0
            ? null
            : new CompiledCode(
                submission.FactoryType,
                submission.HasValue,
                Programs.MainOf(submission) ?? "",
                submission.Pe,
                submission.Pdb
            );
}
