using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>What is said of a site's files before any page is parsed: of settings, folders and front matter.</summary>
internal static class ContentProblems
{
    public static readonly ProblemKind NoHome = new("no-home", "the site has no home page", "write this file, with a Title")
    {
        Explanation = """
            The input folder has no `index.md`, so whoever comes to the site's address finds nothing. Write one; a title is enough.
            """,
    };

    public static readonly ProblemKind NoFrontMatter = new(
        FrontMatter,
        "the page has no front matter",
        "begin the file with '---', 'Title: …', '---'"
    )
    {
        Explanation = """
            A page begins with lines between two `---` that say at least its title. Something there is missing, or is of another kind than its
            key wants, such as a word where a number belongs. Correct the line that is named.
            """,
    };

    public static readonly ProblemKind Missing = new(FrontMatter, "{key} is missing", "add '{example}'");

    public static readonly ProblemKind OfOtherType = new(FrontMatter, "{key} must be {expected}, not {found}", "write '{key}: {example}'");

    public static readonly ProblemKind NameAlmostRead = new(
        FileName,
        "a file named '{name}' is not read as '{meant}' is",
        "rename it to '{meant}'"
    )
    {
        Explanation = """
            The name of a page or of another file is its address, and some names the site reads in a way of their own. This one no host or
            no other system would keep as it is, or it differs from a name that is read in its capital letters or its ending alone. Rename
            the file.
            """,
    };

    public static readonly ProblemKind UnservableName = new(
        FileName,
        "no file of this name can be published: it holds '{part}' where an address cannot",
        "use letters, digits, dashes and dots, an accented letter as one sign; no \" # % * : < > ? \\ |, and no blank or dot at the end"
    );

    public static readonly ProblemKind ControlCharacter = new(
        "control-character",
        "the text holds the character U+{number}, which is no letter",
        "remove it; most often it came along with something that was pasted"
    )
    {
        Explanation = """
            Front matter or a setting holds a control character. A title stands in the feed and on the link image too, where none may stand.
            Remove it.
            """,
    };

    public static readonly ProblemKind NotUtf8 = new(
        "encoding",
        "the file is not UTF-8: byte {number} is part of no letter",
        "save it as UTF-8"
    )
    {
        Explanation = """
            The file was saved in an older encoding, so its letters beyond English would come out as others. Save it as UTF-8, which every
            editor can.
            """,
    };

    public static readonly ProblemKind Unreadable = new(
        "unreadable",
        "the file cannot be read: {reason}",
        "see to it that it is a file that you may read"
    )
    {
        Explanation = """
            The system does not let the build read the file, or the disk fails. Without it the site would lack a part without a word. Look at
            the file's permissions.
            """,
    };

    public static readonly ProblemKind TooLong = new(
        Limit,
        "the file is longer than {most} bytes, and so is not read",
        "make several of it"
    )
    {
        Explanation = """
            A page is read under limits, so that none can hold up the build: so many bytes, so many things in one another, so much time. This one
            goes beyond one of them, and counts as empty; all others are checked. Nothing that somebody would read comes near: look for a mark
            that is never closed, or a file that was pasted in whole.
            """,
    };

    public static readonly ProblemKind UnknownSetting = new(Setting, "'{key}' is not a setting", "the settings are {settings}")
    {
        Explanation = """
            A line of `settings.yml`, or a `-s` of the command line, is none that the site knows, or its value is not what it must be. A setting
            that has no effect is most likely a typing error. Correct it.
            """,
    };

    public static readonly ProblemKind BadUrl = new(
        Setting,
        "Url must be the absolute address of a site, not '{url}'",
        "write 'Url: https://example.org'"
    );

    public static readonly ProblemKind BadAccent = new(
        Setting,
        "Accent must be one or two colours, not '{text}'",
        "write 'Accent: \"#0b6b58, #6fd3be\"', for a light and a dark page"
    );

    public static readonly ProblemKind NoMapping = new(
        "yaml",
        "expected lines such as 'Title: A title'",
        "write a key, a colon and a value on each line"
    )
    {
        Explanation = """
            Front matter, `_directory.yml` and `settings.yml` are lines of `Key: value`, and these cannot be read as such. Most often a value
            holds a colon or begins with a sign that YAML means something by. Put the value into quotation marks.
            """,
    };

    public static readonly ProblemKind NotYaml = new("yaml", "this is not valid YAML: {reason}");

    public static readonly ProblemKind Tab = new(
        "yaml",
        "a tab stands at the beginning of this line, where YAML takes blanks alone",
        "replace it by blanks"
    );

    public static readonly ProblemKind EmptyTopic = new(
        "empty-topic",
        "the topic '{title}' has no page, and so is not shown",
        "put a page into its folder, or remove the folder"
    )
    {
        Severity = Severity.Warning,
        Explanation = """
            A folder's `_directory.yml` makes a topic of it, and this one holds no page. No list leads to it, and its address shows nothing. Write
            a page, `new` makes one; or remove the folder.
            """,
    };

    public static readonly ProblemKind UnknownKey = new("unknown-key", "'{key}' is not a known key", "the keys are {keys}")
    {
        Explanation = """
            A key that nothing reads is most likely a typing error, and what it says would be missed without a word. Correct it, or take the
            line away.
            """,
    };

    public static readonly ProblemKind DuplicateKey = new("duplicate-key", "'{key}' stands twice", "remove one of the two")
    {
        Explanation = """
            The same key has two values, and only one could count. Capital letters make no difference. Remove the one that is not meant.
            """,
    };

    public static readonly ProblemKind NoLayout = new(
        "layout",
        "there is no layout '{layout}'",
        "a layout is made known by the site's program"
    )
    {
        Explanation = """
            The page asks with `Layout:` to be drawn in a way that the site's program does not have. Correct the name, or make the layout known
            with `Layout<TPage>("name")`.
            """,
    };

    public static readonly ProblemKind GitFails = new(
        PlainFile.Code,
        "git does not say whether this came with a commit: {failure}",
        "see to it that 'git ls-files {folder}' works here, or remove the folder"
    );

    public static readonly ProblemKind CommittedCache = new(
        PlainFile.Code,
        "the cache must not be committed: whoever wrote this could have any answer pass",
        "run 'git rm -r --cached {folder}', and remove the folder"
    );

    public static readonly ProblemKind CommittedLink = new(
        PlainFile.Code,
        "the folder is a symbolic link that was committed, and may lead anywhere",
        "put the folder itself there, or leave the link out of the commit"
    );

    /// <summary>Shared with what is found when a page is parsed.</summary>
    public const string Limit = "page-limit";

    private const string FileName = "file-name";
    private const string FrontMatter = "front-matter";
    private const string Setting = "setting";
}
