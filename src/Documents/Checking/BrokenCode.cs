using System.Text.RegularExpressions;
using AnswerKey.Documents.Sources;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Documents.Checking;

/// <summary>
/// Tells by class why a block does not compile. Two thirds of the blocks of real documentation do not compile as they stand; one sentence a
/// block says what it lacks, where the compiler's errors would say it ten times.
/// </summary>
internal static partial class BrokenCode
{
    private const int MostErrors = 4;

    /// <returns>One problem in place of all of the compiler's; every other one as it is.</returns>
    public static List<Problem> Told(DocFence fence, IReadOnlyCollection<Problem> problems)
    {
        var errors = problems.Where(p => CompilerCode().IsMatch(p.Code)).ToList();
        if (errors.Count == 0)
            return [.. problems];
        return [.. problems.Except(errors), Summary(fence, errors)];
    }

    private static Problem Summary(DocFence fence, List<Problem> errors)
    {
        var types = NamesOf(errors.Where(IsType));
        var variables = NamesOf(errors.Where(e => e.Code == "CS0103" && !IsType(e)));
        var problem =
            types.Count > 0 ? DocumentsProblems.MissingName.At(fence.Place, Listed(types))
            : variables.Count > 0 ? DocumentsProblems.MissingContext.At(fence.Place, Listed(variables))
            : errors.Exists(e => OtherMember().IsMatch(e.Code)) ? DocumentsProblems.OtherVersion.At(fence.Place)
            : errors[0];
        var told = errors.Select(e => $"{e.Place.Line}:{e.Place.Column} {e.Code}: {e.Message}").Distinct().ToList();
        if (told.Count > MostErrors)
            told = [.. told.Take(MostErrors), $"… and {told.Count - MostErrors} more"];
        return problem with { Detail = string.Join('\n', told) };
    }

    // An unknown name in an expression is a type's if it looks like one.
    private static bool IsType(Problem error) =>
        error.Code is "CS0246" or "CS0234" or "CS0400" || error.Code == "CS0103" && char.IsUpper(NameIn(error).FirstOrDefault());

    private static List<string> NamesOf(IEnumerable<Problem> errors) => [.. errors.Select(NameIn).Where(n => n.Length > 0).Distinct()];

    private static string NameIn(Problem error) => Quoted().Match(error.Message).Groups[1].Value;

    private static string Listed(List<string> names) =>
        string.Join(", ", names.Take(MostErrors).Select(name => $"'{name}'")) + (names.Count > MostErrors ? " and more" : "");

    [GeneratedRegex(@"^CS\d{4}$")]
    private static partial Regex CompilerCode();

    // A member that is not there, arguments that do not fit, something obsolete or out of sight.
    [GeneratedRegex("^CS(1061|0117|1501|1503|7036|1729|1739|1929|0122|0426|0619|0411|1674|0029|0266)$")]
    private static partial Regex OtherMember();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
