namespace AnswerKey.Site.Node;

/// <summary>The files of a search index in one cache entry.</summary>
internal static class SearchPack
{
    public static byte[] Write(IReadOnlyCollection<SearchFile> files)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(files.Count);
        foreach (var file in files)
        {
            writer.Write(file.Path);
            writer.Write(file.Content.Length);
            writer.Write(file.Content);
        }
        writer.Flush();
        return memory.ToArray();
    }

    public static SearchFile[] Read(byte[] pack)
    {
        using var reader = new BinaryReader(new MemoryStream(pack));
        var files = new SearchFile[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
            files[i] = new SearchFile(reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
        return files;
    }
}
