using System.Collections.Immutable;

namespace AnswerKey.Site.Content;

/// <summary>What plug-ins know of a folder, a page or a site, each under its own type.</summary>
public sealed class Facts
{
    /// <summary>Nothing at all.</summary>
    public static readonly Facts None = new([]);

    private Facts(ImmutableArray<object> all) => All = all;

    /// <summary>All of them. Each is a record of values: a preview compares them to see whether a page must be drawn anew.</summary>
    public ImmutableArray<object> All { get; }

    internal static Facts Of(IEnumerable<object?> found)
    {
        var all = found.OfType<object>().ToImmutableArray();
        return all.IsEmpty ? None : new Facts(all);
    }

    /// <summary>These and one more.</summary>
    public Facts With(object fact) => new(All.Add(fact));

    /// <returns>Null if no plug-in of the site has such a fact.</returns>
    public T? Get<T>()
        where T : class
    {
        foreach (var fact in All)
        {
            if (fact is T found)
                return found;
        }
        return null;
    }
}
