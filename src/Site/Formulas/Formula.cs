using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Formulas;

/// <summary>A formula of a page.</summary>
public sealed record Formula(TexFormula Tex, Place Place);

/// <param name="Display">True for a formula on lines of its own.</param>
public readonly record struct TexFormula(string Tex, bool Display);
