using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Node;

/// <summary>What the Node step made, or the one reason why it could make nothing.</summary>
/// <param name="Value">Null if and only if there is a <paramref name="Failure"/>.</param>
/// <param name="Failure">Concerns the machine or the theme, never one page.</param>
internal sealed record StepResult<T>(T? Value, Problem? Failure)
    where T : class;

/// <param name="Html">MathML without inline styles, or null if the TeX is wrong.</param>
/// <param name="Error">What is wrong with the TeX; a sentence without a full stop.</param>
/// <param name="Position">Where it is wrong; 0-based, in UTF-16 units.</param>
internal sealed record MathResult(string? Html, string? Error = null, int Position = 0);

/// <param name="Id">Becomes a prefix of the SVG's ids, so it must be unique in its page and fit for an id.</param>
/// <param name="Payload">As the Toolkit wrote it: title, description and specification.</param>
internal readonly record struct PlotRequest(string Id, string Payload);

/// <param name="Svg">For use inside a page; takes its colours from <c>Assets/plot.css</c>. Null if it could not be drawn.</param>
/// <param name="Error">Why it could not be drawn; a sentence without a full stop.</param>
internal sealed record PlotResult(string? Svg, string? Error = null);

/// <summary>The texts of the picture that a link preview shows.</summary>
/// <param name="Topic">Null on pages without.</param>
/// <param name="Level">Null on pages without.</param>
internal readonly record struct SocialImage(string Title, string? Topic, string? Level, string Site);

/// <param name="Url">As visitors see it, such as <c>/convolution/output-size/</c>.</param>
/// <param name="Html">The whole page; Pagefind's <c>data-</c> attributes say what of it counts.</param>
internal readonly record struct SearchPage(string Url, string Html);

/// <param name="Path">Below the folder of the index, with forward slashes.</param>
internal readonly record struct SearchFile(string Path, byte[] Content);
