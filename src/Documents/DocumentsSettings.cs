using System.Collections.Immutable;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;

namespace AnswerKey.Documents;

/// <summary>What <c>answer-key.yml</c> says, beside the documents that it speaks of.</summary>
/// <param name="Check">Patterns of files, relative to the settings' folder.</param>
/// <param name="References">Projects, packages as <c>Name@Version</c>, and assemblies.</param>
/// <param name="Imports">Namespaces that blocks use without saying so, besides the SDK's own.</param>
/// <param name="Preamble">A file of C# that every document's blocks see.</param>
/// <param name="HasUnlabelledOutputs">Whether a fence without a language right below a block is its output.</param>
internal sealed record DocumentsSettings(
    IReadOnlyList<Placed> Check,
    IReadOnlyList<Placed> References,
    ImmutableArray<string> Imports,
    Placed? Preamble,
    Profile Profile,
    bool HasUnlabelledOutputs
)
{
    public const string FileName = "answer-key.yml";

    /// <summary>What the SDK gives every new project without a word.</summary>
    private static readonly string[] _implicitUsings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly string[] _keys = ["Check", "References", "Imports", "Preamble", "Profile", "Outputs"];

    /// <summary>Those of a folder without the file.</summary>
    public static readonly DocumentsSettings Default = new(
        [new("README.md", default), new("docs/**/*.md", default)],
        [],
        [.. _implicitUsings],
        null,
        Profile.Library,
        false
    );

    /// <param name="root">Full path of the folder that the file lies in.</param>
    public static DocumentsSettings Read(string root, Action<Problem> report)
    {
        if (PlainFile.ReadText(root, FileName) is not { } yaml || YamlReader.Parse(yaml, FileName, 1, _keys, report) is not { } reader)
            return Default;
        var profile = reader.Text("Profile");
        if (profile is not (null or "library" or "compute"))
            report(
                DocumentsProblems
                    .BadProfile.At(reader.PlaceOf("Profile"), profile)
                    .OrHint(NearestName.Hint(profile, ["library", "compute"]))
            );
        var outputs = reader.Text("Outputs");
        if (outputs is not (null or "unlabelled"))
            report(DocumentsProblems.BadOutputs.At(reader.PlaceOf("Outputs"), outputs));
        return new DocumentsSettings(
            reader.Has("Check") ? reader.List("Check") : Default.Check,
            reader.List("References"),
            [.. _implicitUsings, .. reader.List("Imports").Select(i => i.Text)],
            reader.Text("Preamble") is { } preamble ? new Placed(preamble, reader.PlaceOf("Preamble")) : null,
            profile == "compute" ? Profile.Compute : Profile.Library,
            outputs == "unlabelled"
        );
    }
}
