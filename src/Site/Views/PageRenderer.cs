using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnswerKey.Site.Views;

/// <summary>Turns a page's record into its HTML with the theme's components. Safe to use from several threads.</summary>
/// <param name="document">The theme's component for a whole document; it takes a <c>Site</c> and a <c>Page</c>.</param>
public sealed class PageRenderer(Type document) : IDisposable
{
    // The components are given everything as parameters; the container only has what the renderer itself asks for.
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    /// <returns>The whole document, from its doctype on, with <c>\n</c> line ends.</returns>
    public async Task<string> RenderAsync(SiteView site, PageView page)
    {
        // A renderer keeps every component that it ever rendered, so each page gets its own.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(
                    new Dictionary<string, object?> { ["Site"] = site, ["Page"] = page }
                );
                var html = await renderer.RenderComponentAsync(document, parameters);
                return html.ToHtmlString().ReplaceLineEndings("\n");
            })
            .ConfigureAwait(false);
    }

    public void Dispose() => services.Dispose();
}
