using System.Reflection;
using AnswerKey.Site;
using AnswerKey.Site.Build;
using AnswerKey.Site.Views;
using AnswerKey.Tool.Commands;
using AnswerKey.Tool.Printing;
using Microsoft.AspNetCore.Components;

namespace AnswerKey.Tool;

/// <summary>A site's own program: what it is made of, and the command line that builds, checks and serves it.</summary>
public sealed class AnswerKeySite
{
    private readonly string[] _args;
    private SiteParts _parts = SiteParts.None;

    private AnswerKeySite(string[] args) => _args = args;

    /// <param name="args">The program's own arguments.</param>
    public static AnswerKeySite Create(string[] args) => new(args);

    /// <summary>Chooses the theme by the component that draws a whole document.</summary>
    public AnswerKeySite UseTheme<TDocument>()
        where TDocument : IComponent
    {
        _parts = _parts with { Document = typeof(TDocument) };
        return this;
    }

    /// <summary>Adds what only some sites have.</summary>
    public AnswerKeySite Use(SitePlugin plugin)
    {
        _parts = _parts with { Plugins = _parts.Plugins.Add(plugin) };
        return this;
    }

    /// <summary>Puts a component in the place of one of the theme's, with the same parameters.</summary>
    public AnswerKeySite Replace<TComponent, TOther>()
        where TComponent : IComponent
        where TOther : IComponent
    {
        _parts = _parts with { Components = _parts.Components.SetItem(typeof(TComponent), typeof(TOther)) };
        return this;
    }

    /// <summary>Makes a layout known that a page may ask for in its front matter.</summary>
    /// <param name="name">Behind <c>Layout:</c>, in lower case.</param>
    /// <typeparam name="TPage">Takes a <c>Site</c> and a <c>Page</c>, and draws what stands between header and footer.</typeparam>
    public AnswerKeySite Layout<TPage>(string name)
        where TPage : IComponent
    {
        _parts = _parts with { Layouts = _parts.Layouts.Add(new PageLayout(name) { Component = typeof(TPage) }) };
        return this;
    }

    /// <summary>
    /// Lets blocks use every member of an assembly of the owner's. A page cannot: what blocks may do is the owner's affair, and they run in the
    /// sandbox all the same.
    /// </summary>
    /// <param name="assembly">What it needs itself lies in the same folder.</param>
    public AnswerKeySite Reference(Assembly assembly)
    {
        _parts = _parts with { References = _parts.References.Add(assembly.Location) };
        return this;
    }

    /// <summary>Says how the program is called, for hints such as <c>run 'dotnet run -- accept'</c>, which is what they say otherwise.</summary>
    public AnswerKeySite Called(string command)
    {
        _parts = _parts with { Command = command };
        return this;
    }

    /// <summary>Spares blocks a <c>using</c>.</summary>
    /// <param name="namespaceName">Such as <c>System.Globalization</c>.</param>
    public AnswerKeySite Import(string namespaceName)
    {
        _parts = _parts with { Imports = _parts.Imports.Add(namespaceName) };
        return this;
    }

    /// <summary>What was chosen so far.</summary>
    internal SiteParts Parts => _parts;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code: 0 fine, 4 the build found problems, 6 cancelled, 255 bad command line, 1 a bug in Answer Key.</returns>
    public Task<int> RunAsync() => CommandLine.RunAsync(_args, _parts, Terminal.Standard);
}
