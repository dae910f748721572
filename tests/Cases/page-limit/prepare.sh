page()
{
    printf -- '---\nTitle: %s\n---\n\nSome text.\n\n' "$1"
    head -c "$2" /dev/zero | sed "s/\x00/$3/g"
} > "input/$1.md"

page quotations 200 '> '
page paragraph 30000 'word '
page book 200000 'a paragraph\n\n'
page claims 10001 '[1](check:1)\n\n'
