using System.Collections.Immutable;
using AnswerKey.Documents;
using AnswerKey.Engine.Problems;
using AnswerKey.Markdig;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;

namespace AnswerKey.Tool;

/// <summary>Everything that can be said, in the order of its codes.</summary>
internal static class Catalogue
{
    public static ImmutableArray<ProblemEntry> Of(SiteParts parts) =>
        ProblemEntry.Of([
            .. ProblemKind.In(typeof(EngineProblems)),
            .. ProblemKind.In(typeof(StopProblems)),
            .. ProblemKind.In(typeof(MarkdigProblems)),
            .. ProblemKind.In(typeof(ContentProblems)),
            .. ProblemKind.In(typeof(PageProblems)),
            .. ProblemKind.In(typeof(DocumentsProblems)),
            .. parts.Plugins.SelectMany(p => p.Problems),
        ]);
}
