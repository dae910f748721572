using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;

namespace AnswerKey.Site.Pages.Dialect;

/// <summary>Reads <c>[!NOTE]</c> and its four siblings. Markdig takes any word for a kind, and drops the line that it stands on.</summary>
internal sealed class AlertParser : AlertInlineParser
{
    public static readonly string[] Kinds = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        foreach (var kind in Kinds)
        {
            if (text.StartsWith($"[!{kind}]", StringComparison.OrdinalIgnoreCase))
                return base.Match(processor, ref slice);
        }
        return false;
    }
}
