using System.Collections.Immutable;
using AnswerKey.Site.Build;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnswerKey.Site.Views;

/// <summary>Turns a page's record into its HTML with the theme's components. Safe to use from several threads.</summary>
internal sealed class PageRenderer : IDisposable
{
    private readonly Type _document;
    private readonly ServiceProvider _services;

    /// <param name="parts">The theme, and the components that take the place of some of its own.</param>
    /// <exception cref="Engine.Problems.SiteException">There is no theme.</exception>
    public PageRenderer(SiteParts parts)
    {
        _document =
            parts.Document ?? throw new Engine.Problems.SiteException("the site has no theme: its program chooses one with UseTheme");
        // The components are given everything as parameters; the container only has what the renderer itself asks for.
        _services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton<IComponentActivator>(new Replacing(parts.AllComponents()))
            .BuildServiceProvider();
    }

    /// <returns>The whole document, from its doctype on, with <c>\n</c> line ends.</returns>
    public async Task<string> RenderAsync(SiteView site, PageView page)
    {
        // A renderer keeps every component that it ever rendered, so each page gets its own.
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Site"] = site, ["Page"] = page });
                var html = await renderer.RenderComponentAsync(_document, parameters);
                return html.ToHtmlString().ReplaceLineEndings("\n");
            })
            .ConfigureAwait(false);
    }

    public void Dispose() => _services.Dispose();

    private sealed class Replacing(ImmutableDictionary<Type, Type> components) : IComponentActivator
    {
        public IComponent CreateInstance(Type componentType) =>
            (IComponent)Activator.CreateInstance(components.GetValueOrDefault(componentType, componentType))!;
    }
}
