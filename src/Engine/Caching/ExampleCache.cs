using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;
using AnswerKey.Engine.Strength;

namespace AnswerKey.Engine.Caching;

/// <summary>
/// Outcomes of sessions on disk, one small file each, so that two builds at once and a build killed mid-write can do no harm:
/// a file is written under another name, then renamed, and carries a checksum. An entry that is not whole, or not the one of its name, is
/// as good as none. A checksum keeps out damage, not people: that nobody but this program wrote here, others see to.
/// </summary>
/// <param name="folder">The cache folder, or null to remember nothing.</param>
internal sealed class ExampleCache(string? folder)
{
    private const string Format = "answer-key-3";

    // What one session can print is bounded; what is longer was not written here.
    private const long Longest = 64 << 20;

    /// <summary>Whether no outcome is kept at all.</summary>
    public bool IsEmpty => folder is null || !Directory.Exists(Path.Combine(folder, "runs"));

    internal SessionOutcome? ReadOutcome(CacheKey key, SessionPlan plan) =>
        Read("runs", key.Hash, ReadOutcome) is { } outcome && outcome.IsAsPlanned(plan) ? outcome : null;

    /// <summary>Stores the outcome of a session in which nothing failed.</summary>
    internal void WriteOutcome(CacheKey key, SessionOutcome outcome) => Write("runs", key.Hash, w => WriteOutcome(w, outcome));

    internal ImmutableArray<CodeTokens>? ReadColours(string hash) =>
        Read("code", hash, r => new Colours(CompilerProtocol.ReadColours(r)))?.Blocks;

    internal void WriteColours(string hash, IReadOnlyCollection<CodeTokens> blocks) =>
        Write("code", hash, w => CompilerProtocol.WriteColours(w, blocks));

    internal ImmutableArray<CodeReading>? ReadReadings(string hash) =>
        Read("read", hash, r => new Readings(CompilerProtocol.ReadReadings(r)))?.Blocks;

    internal void WriteReadings(string hash, IReadOnlyCollection<CodeReading> blocks) =>
        Write("read", hash, w => CompilerProtocol.WriteReadings(w, blocks));

    /// <summary>The parts of the key that a session of this page had when it was last run, or null if it never was.</summary>
    internal ImmutableArray<(string Part, string Value)>? ReadLastParts(SessionPlan plan) =>
        Read("last", NameOf(plan), ReadParts) is { } parts ? [.. parts] : null;

    internal void WriteLastParts(SessionPlan plan, CacheKey key) =>
        Write(
            "last",
            NameOf(plan),
            w =>
            {
                w.Write(key.Parts.Length);
                foreach (var (part, value) in key.Parts)
                {
                    w.Write(part);
                    w.Write(value);
                }
            }
        );

    private static string NameOf(SessionPlan plan) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plan.Id)))[..32];

    private static (string, string)[] ReadParts(BinaryReader reader) =>
        [.. Enumerable.Range(0, ReadCount(reader)).Select(_ => (reader.ReadString(), reader.ReadString()))];

    internal SessionStrength? ReadStrength(CacheKey key) => Read("mutants", key.Hash, SessionStrength.Read);

    /// <summary>Stores what became of a session's mutants.</summary>
    /// <param name="key">Of <see cref="CacheKey.OfVariants"/>.</param>
    internal void WriteStrength(CacheKey key, SessionStrength strength) => Write("mutants", key.Hash, strength.Write);

    internal SeedRuns? ReadSeeds(CacheKey key) => Read("seeds", key.Hash, SeedRuns.Read);

    /// <summary>Stores what a session gave with other seeds.</summary>
    /// <param name="key">Of <see cref="CacheKey.OfVariants"/>.</param>
    internal void WriteSeeds(CacheKey key, SeedRuns runs) => Write("seeds", key.Hash, runs.Write);

    private T? Read<T>(string kind, string name, Func<BinaryReader, T> read)
        where T : class
    {
        if (folder is null)
            return null;
        try
        {
            if (PlainFile.Read(folder, RelativeOf(kind, name), Longest) is not { } bytes)
                return null;
            var body = bytes.AsSpan(0, Math.Max(0, bytes.Length - SHA256.HashSizeInBytes));
            if (!bytes.AsSpan(body.Length).SequenceEqual(Checksum(kind, name, body)))
                return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, body.Length), Encoding.UTF8);
            if (reader.ReadString() != Format)
                return null;
            CacheUpkeep.MarkUsed(Path.Combine(folder, RelativeOf(kind, name)));
            return read(reader);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or FormatException or InvalidDataException)
        {
            return null;
        }
    }

    private void Write(string kind, string name, Action<BinaryWriter> write)
    {
        if (folder is null)
            return;
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            write(writer);
        }
        var content = body.ToArray();
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(folder, Path.Combine(folder, RelativeOf(kind, name)), content, Checksum(kind, name, content));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk costs time in the next build, nothing else.
        }
    }

    private static string RelativeOf(string kind, string name) => $"{kind}/{name[..2]}/{name}";

    // Over the name too, so that an entry that was copied to another's place is none.
    private static byte[] Checksum(string kind, string name, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}/{name}\0"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    // Each thing that is counted takes a byte at least. Without this a damaged count asks for all memory.
    private static int ReadCount(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        return count >= 0 && count <= left ? count : throw new FormatException("no such count");
    }

    private static void WriteOutcome(BinaryWriter writer, SessionOutcome outcome)
    {
        writer.Write(outcome.Blocks.Length);
        foreach (var block in outcome.Blocks)
        {
            switch (block)
            {
                case BlockOutcome.Completed completed:
                    writer.Write((byte)0);
                    writer.Write(completed.Output);
                    writer.Write(completed.Rich?.Kind ?? "");
                    writer.Write(completed.Rich?.Payload ?? "");
                    break;
                case BlockOutcome.Threw threw:
                    writer.Write((byte)1);
                    writer.Write(threw.Output);
                    WorkerProtocol.WriteThrown(writer, threw.Exception);
                    break;
                case BlockOutcome.Refused refused:
                    writer.Write((byte)2);
                    writer.Write(refused.Errors.Length);
                    foreach (var error in refused.Errors)
                    {
                        writer.Write(error.Code);
                        writer.Write(error.Start);
                        writer.Write(error.Length);
                        writer.Write(error.Message);
                        writer.Write(error.Hint ?? "");
                    }
                    break;
                default:
                    throw new ArgumentException("a failed session is never stored", nameof(outcome));
            }
        }
        writer.Write(outcome.Claims.Length);
        foreach (var claim in outcome.Claims)
        {
            writer.Write(claim.Text ?? throw new ArgumentException("a failed claim is never stored", nameof(outcome)));
            writer.Write(claim.ProvedBy);
            writer.Write(claim.IsText);
            writer.Write(claim.IsEcho);
            writer.Write(claim.Texts.Length);
            foreach (var text in claim.Texts)
                writer.Write(text);
        }
    }

    private static SessionOutcome ReadOutcome(BinaryReader reader)
    {
        var blocks = ImmutableArray.CreateBuilder<BlockOutcome>(ReadCount(reader));
        while (blocks.Count < blocks.Capacity)
            blocks.Add(ReadBlock(reader));
        var claims = ImmutableArray.CreateBuilder<ClaimOutcome>(ReadCount(reader));
        while (claims.Count < claims.Capacity)
        {
            var claim = new ClaimOutcome(
                reader.ReadString(),
                ProvedBy: reader.ReadInt32(),
                IsText: reader.ReadBoolean(),
                IsEcho: reader.ReadBoolean()
            );
            var texts = new string[ReadCount(reader)];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = reader.ReadString();
            claims.Add(claim with { Texts = [.. texts] });
        }
        return new SessionOutcome(blocks.MoveToImmutable(), claims.MoveToImmutable());
    }

    private static BlockOutcome ReadBlock(BinaryReader reader)
    {
        switch (reader.ReadByte())
        {
            case 0:
                var output = reader.ReadString();
                var kind = reader.ReadString();
                var payload = reader.ReadString();
                return new BlockOutcome.Completed(output, kind.Length == 0 ? null : new RichValue(kind, payload));
            case 1:
                var printed = reader.ReadString();
                return new BlockOutcome.Threw(WorkerProtocol.ReadThrown(reader) ?? throw new FormatException("no exception"), printed);
            default:
                var errors = ImmutableArray.CreateBuilder<CompileError>(ReadCount(reader));
                while (errors.Count < errors.Capacity)
                    errors.Add(ReadError(reader));
                return new BlockOutcome.Refused(errors.MoveToImmutable());
        }
    }

    private static CompileError ReadError(BinaryReader reader) =>
        new(
            reader.ReadString(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadString(),
            reader.ReadString() is { Length: > 0 } hint ? hint : null
        );

    private sealed record Colours(ImmutableArray<CodeTokens> Blocks);

    private sealed record Readings(ImmutableArray<CodeReading> Blocks);
}
