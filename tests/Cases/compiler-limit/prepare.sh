printf '```csharp run\n%s\n```\n' "$(head -c 30000 /dev/zero | sed 's/\x00/List</g')" >> input/index.md
