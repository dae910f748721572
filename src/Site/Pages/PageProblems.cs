using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Pages;

/// <summary>What is said of a page's text, links, formulas and drawings.</summary>
internal static class PageProblems
{
    public static readonly ProblemKind DeadLink = new(
        "dead-link",
        "there is no page '{target}'",
        "write the path of a file as seen from this one, or 'xref:' and a page's name"
    )
    {
        Explanation = """
            A link leads to no page and no file of the site, so a reader would land nowhere. Links are paths of files, relative to the page that
            they stand in. Correct the path; `xref:name` finds a page wherever it is moved to.
            """,
    };

    public static readonly ProblemKind DeadLayoutLink = new(
        "dead-link",
        "a layout links to '{address}', and nothing is published there; pages that have the link: {count}",
        "correct the component that writes the link, or what it is given"
    );

    public static readonly ProblemKind LinkToExcluded = new(
        "dead-link",
        "{file} is not published, for it says 'Excluded: true'",
        "link to a page that is, or take the link away"
    );

    public static readonly ProblemKind MissingImage = new(
        "missing-image",
        "there is no image '{target}'",
        "put it beside the page, or correct the path"
    )
    {
        Explanation = """
            The page shows a picture that is not among the site's files. Put it beside the page, or correct the path, which is relative to the
            page's file.
            """,
    };

    public static readonly ProblemKind DeadXref = new(
        "dead-xref",
        "no page has the xref '{xref}'",
        "it is the name of a page's file without '.md'"
    )
    {
        Explanation = """
            A link or a `Related` names a page by its xref, and there is none of that name. A page's xref is its file's name without the ending,
            unless its front matter says another. Correct the name.
            """,
    };

    public static readonly ProblemKind DeadAnchor = new("dead-anchor", "{where} has no heading or block '#{anchor}'")
    {
        Explanation = """
            The page is there, but not the place in it: a heading was renamed, or a block. A heading's anchor is its text in small letters with
            dashes, a block's is its name. Correct the part behind the `#`.
            """,
    };

    public static readonly ProblemKind UnsafeLink = new("unsafe-link", "a link must not carry a script or data", "link to a page or a file")
    {
        Explanation = """
            A link that begins with `javascript:` or `data:` runs or shows something in the reader's browser that no reviewer sees. Link to a
            page or a file.
            """,
    };

    public static readonly ProblemKind ExternalImage = new(
        "external-image",
        "an image must be a file of this site",
        "put it beside the page and link to it"
    )
    {
        Explanation = """
            A picture from another site tells that site who reads the page, and one day shows something else or nothing. Copy it beside the page
            if its license allows that.
            """,
    };

    public static readonly ProblemKind ExternalLink = new(
        "external-link",
        "'{address}' {answer}",
        "link to where the page went, or to an archive"
    )
    {
        Severity = Severity.Warning,
        Explanation = """
            `verify --external` asked the other site for the page, and it is not there. That never fails a build, for the fault may be the
            network's. Link to where the page went, or to an archive.
            """,
    };

    public static readonly ProblemKind NoSlash = new(Redirect, "'{from}' must begin with a slash", "write '/{from}'")
    {
        Explanation = """
            `RedirectFrom` names an address that the page had before, and whoever asks for it is sent on. The address is written as no address
            is, or something else stands there already. Correct it, or take it away.
            """,
    };

    public static readonly ProblemKind NoPath = new(
        Redirect,
        "'{from}' is not the path of a page that was here",
        "write a path such as '/old/page/': without blanks, '..', '//', and the characters * : ? # < > \" \\ |"
    );

    public static readonly ProblemKind RedirectsFromFile = new(
        Redirect,
        "'{from}' is the address of {taker}",
        "nobody is sent on from where something stands"
    );

    public static readonly ProblemKind RedirectsTwice = new(
        Redirect,
        "'{from}' already redirects to {page}",
        "an address can lead to one page only"
    );

    public static readonly ProblemKind DuplicateUrl = new(
        "duplicate-url",
        "this would be published where {other} is: {url}",
        "rename one of the two; capital letters make no difference, for many systems do not tell them apart"
    )
    {
        Explanation = """
            Two files would have the same address, and one would be lost: `a.md` and `a/index.md`, for example, `a.md` and `A.md` on a Mac, or a
            page `feed.xml.md` beside the feed. Rename one of them.
            """,
    };

    public static readonly ProblemKind DuplicateXref = new(
        "duplicate-xref",
        "the page has the same xref as {other}: '{xref}'",
        "give one of the two an 'Xref:' of its own"
    )
    {
        Explanation = """
            Links may name a page by its xref, which is its file's name unless its front matter says another, so no two pages have the same.
            Give one of them an `Xref:`.
            """,
    };

    public static readonly ProblemKind DuplicateTerm = new(
        "duplicate-term",
        "'{term}' is defined already, as '{other}' in {place}",
        "define it once, and link to that; a definition list is for terms of the glossary"
    )
    {
        Explanation = """
            The terms of all definition lists stand in one glossary, each once and under an address of its own, which is the term in small
            letters. Remove one of the two definitions, or give the term a name that differs.
            """,
    };

    public static readonly ProblemKind DuplicateId = new(
        "duplicate-id",
        "the page has the id '{id}' already",
        "give one of the two another id"
    )
    {
        Explanation = """
            A link to a part of a page leads to the first element with its id, so each is there once: those of headings, of blocks, of terms
            and of tags that are written as HTML. Give one of them another.
            """,
    };

    public static readonly ProblemKind DuplicateTitle = new(
        "duplicate-title",
        "{other} has the same title",
        "give one of the two another: in lists and in search they look like one page"
    )
    {
        Severity = Severity.Warning,
        Explanation = """
            Two pages have the same title, in the same or in other capitals. Nobody can tell them apart where only titles stand: in lists, in
            search, on a browser's tab. Give one of them another title, or make one page of both.
            """,
    };

    public static readonly ProblemKind SecondTitle = new(
        "second-title",
        "'{heading}' is a second title: the title is in the front matter",
        "write '## {heading}'"
    )
    {
        Explanation = """
            A page's title stands in its front matter and is its only heading of the first level; those in its text begin with two signs. A second
            one confuses readers who listen to a page, and a section such as *Answer* is not found under it.
            """,
    };

    public static readonly ProblemKind RepeatedId = new(
        "duplicate-id",
        "the finished page has the id '{id}' twice: a layout writes one that the page has",
        "begin the ids of components with a word and a colon, as in 'page:topics', which no heading and no block has"
    );

    public static readonly ProblemKind NoFootnote = new(Footnote, "the page has no footnote '[^{name}]'", "add a line '[^{name}]: …'")
    {
        Explanation = """
            A footnote has two halves: `[^name]` in the text, and a line `[^name]: …` that says it. One half is missing, stands twice, or is not
            read as a footnote where it stands. A reader would see the mark, or nothing at all.
            """,
    };

    public static readonly ProblemKind NotReadAsFootnote = new(
        Footnote,
        "Markdown does not read '[^{name}]:' as a footnote here",
        "it belongs to the text before it: put an empty line between them, and after a definition list a paragraph or a heading"
    );

    public static readonly ProblemKind FootnoteTwice = new(
        Footnote,
        "the footnote '[^{name}]' stands twice, also on line {line}",
        "give one of them another name"
    );

    public static readonly ProblemKind UnusedFootnote = new(
        Footnote,
        "nothing refers to the footnote '[^{name}]', so no reader would see it",
        "write '[^{name}]' where it belongs, or remove it"
    );

    public static readonly ProblemKind FootnoteTouchesAnother = new(
        Footnote,
        "nothing refers to the footnote '[^{name}]', so no reader would see it",
        "Markdown reads '[^{name}][' as the text of a link: write a space between two footnotes"
    );

    public static readonly ProblemKind OpenFence = new(
        "open-fence",
        "this {what} has no end, and takes what follows with it",
        "close it with '{marks}' on a line of its own"
    )
    {
        Explanation = """
            A fence that is never closed takes the rest of the page into it: a block of code, or a choice. Markdown allows that, and it is hardly
            ever meant. Close it.
            """,
    };

    public static readonly ProblemKind BrokenClaim = new(
        "broken-claim",
        "this is meant as a claim, but Markdown does not read it as a link",
        "put a target with spaces into angle brackets, [9](<check:a + b>), and write '\\>' for a '>' in it"
    )
    {
        Explanation = """
            A claim in a sentence is a Markdown link, and this one is not read as such; mostly because its expression holds a space. It would
            stand in the page as text and prove nothing. Put the expression into angle brackets.
            """,
    };

    public static readonly ProblemKind ClaimInFrontMatter = new(
        "broken-claim",
        "a title and a description are plain text, and prove nothing",
        "put the claim into the page"
    );

    public static readonly ProblemKind UnreadInHtml = new(
        Unread,
        "this is meant as {what}, but stands inside HTML, where Markdown reads nothing",
        "put an empty line behind the tag above it"
    );

    public static readonly ProblemKind UnreadTooDeep = new(
        Unread,
        "this is meant as {what}, but is indented so far that Markdown shows it as code",
        "indent it as the text of its list item, or not at all"
    );

    public static readonly ProblemKind UnreadMarks = new(
        Unread,
        "this is meant as a C# block, but its marks are not those of a fence",
        "write three backticks on the line above the code, and three below it"
    );

    public static readonly ProblemKind UnreadChoice = new(Unread, "'{words}' is no container that asks anything", "write '::: choice'");

    public static readonly ProblemKind UnknownTag = new(
        "unknown-tag",
        "'<{name}>' is read as a tag, and HTML has none of that name: no reader would see it",
        "put code into backticks, or write '\\<{name}>'"
    )
    {
        Explanation = """
            Markdown takes what looks like a tag for HTML, such as the second half of `List<int>` outside of code, and a browser shows nothing
            of a tag that it does not know. Put code into backticks, or a backslash before the sign.
            """,
    };

    public static readonly ProblemKind UnknownAlert = new("alert-kind", "there is no kind of remark '{kind}'", "the kinds are {kinds}")
    {
        Explanation = """
            A quotation that begins with `[!note]` becomes a remark with a heading of its own, and this names a kind that there is not. It would
            be an ordinary quotation with that word in it. Write one of the kinds.
            """,
    };

    public static readonly ProblemKind TooDeep = new(
        ContentProblems.Limit,
        "quotations, lists, brackets or marks are nested too deep here",
        "close what is open, or write '\\' before a mark that is only text"
    );

    public static readonly ProblemKind LongParagraph = new(
        ContentProblems.Limit,
        "this paragraph or table is longer than {most} characters",
        "put empty lines into it"
    );

    public static readonly ProblemKind TooManyClaims = new(
        ContentProblems.Limit,
        "the page states more than {most} claims, and here the next",
        "make several of it"
    );

    public static readonly ProblemKind TakesTooLong = new(
        ContentProblems.Limit,
        "the page takes longer than {limit} s to read",
        "look for thousands of marks that open something and never close it"
    );

    public static readonly ProblemKind MeantAsFormula = new(
        "formula",
        "'{text}' looks like a formula, but Markdown does not read it as one",
        "let the dollar signs touch the formula, and no letter or digit outside of it; write '\\$' for the sign itself"
    )
    {
        Explanation = """
            What stands between dollar signs is TeX, and this cannot be drawn, or is not taken for a formula at all. A reader would see raw TeX.
            Correct the command that is named, or the dollar signs.
            """,
    };

    public static readonly ProblemKind UnreadableFormula = new(
        "formula",
        "this formula cannot be read: {error}",
        "check the TeX between the dollar signs"
    );

    public static readonly ProblemKind UnreadablePlot = new(
        "plot",
        "this plot cannot be drawn: {error}",
        "look at what the block computes: most likely a value is no number"
    )
    {
        Explanation = """
            A block gives a plot, and what draws it cannot: mostly a value in it is not a number. Look at what the block computes.
            """,
    };

    public static readonly ProblemKind NodeMissing = new(
        "node-missing",
        "there is no '{node}' on the PATH",
        "install Node 20 or newer: math, plots, link images and search are made with it"
    )
    {
        Explanation = """
            Formulas, plots, link images and the search index are made by Node, and it is not there. `verify` does without it, and warns that no
            new formula was checked.
            """,
    };

    public static readonly ProblemKind NodeModulesMissing = new(
        "node-modules-missing",
        "the theme's npm parts are not installed",
        "run 'npm ci' in the theme's folder; it needs Node 20 or newer"
    )
    {
        Explanation = """
            What draws formulas and plots are parts from npm, which a build of the program installs. They are not there: Node was missing then, or
            the network. Install them by hand.
            """,
    };

    public static readonly ProblemKind NodeTimedOut = new(
        NodeFailed,
        "the Node step took longer than {limit} seconds and was stopped",
        RestoreNode
    )
    {
        Explanation = """
            The Node process that draws formulas and plots ended or answered nonsense, so what it should have drawn is missing. Its last words
            stand below the message. Most often its npm parts are broken: delete `node_modules` in the theme's folder and run `npm ci` there.
            """,
    };

    public static readonly ProblemKind NodeReports = new(NodeFailed, "{error}", RestoreNode);

    public static readonly ProblemKind NodeBabbles = new(
        NodeFailed,
        "the Node step answered something that is not one of its answers",
        RestoreNode
    );

    public static readonly ProblemKind NodeEnded = new(NodeFailed, "the Node step ended{how}", RestoreNode);

    private const string Unread = "unread";
    private const string Redirect = "redirect";
    private const string Footnote = "dead-footnote";
    private const string NodeFailed = "node-failed";
    private const string RestoreNode = "delete 'node_modules' in the theme's folder, and run 'npm ci' there";
}
