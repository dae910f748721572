namespace AnswerKey.Site.Build;

/// <summary>What the code of a site chooses, where <see cref="SiteOptions"/> say where its files lie.</summary>
/// <param name="Document">The theme's component that draws a whole document; null for what renders nothing.</param>
public sealed record SiteParts(Type? Document)
{
    public static readonly SiteParts None = new(Document: null);
}
