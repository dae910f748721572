using System.Collections.Immutable;

namespace AnswerKey.Engine.Protocols;

/// <summary>What the main process and a worker say to each other: length-free binary records over a pair of anonymous pipes.</summary>
internal static class WorkerProtocol
{
    /// <summary>More printed text than this (in UTF-16 units) stops the block.</summary>
    public const int OutputLimit = 1 << 20;

    // A worker that code got the better of may say anything; no page has so many.
    private const int ClaimsLimit = 100_000;

    private const int TextsLimit = 1 << 20;

    public enum Request : byte
    {
        RunSession = 1,

        /// <summary>The session that runs, if one does, shall not begin another block.</summary>
        StopSession = 2,
    }

    public enum Reply : byte
    {
        BlockDone = 1,
        ClaimsDone = 2,
        SessionDone = 3,
        Crashed = 4,
    }

    public static void WriteBlock(BinaryWriter writer, WorkerBlock block)
    {
        writer.Write(block.Assembly);
        writer.Write(block.FactoryType);
        writer.Write((byte)block.Role);
        writer.Write((byte)block.Shape);
        writer.Write(block.HasValue);
        writer.Write(block.MainType);
        writer.Write(block.Pe.Length);
        writer.Write(block.Pe);
        writer.Write(block.Pdb.Length);
        writer.Write(block.Pdb);
    }

    public static WorkerBlock ReadBlock(BinaryReader reader) =>
        new(
            reader.ReadString(),
            reader.ReadString(),
            (WorkerRole)reader.ReadByte(),
            (ValueShape)reader.ReadByte(),
            reader.ReadBoolean(),
            reader.ReadString(),
            reader.ReadBytes(reader.ReadInt32()),
            reader.ReadBytes(reader.ReadInt32())
        );

    public static void WriteThrown(BinaryWriter writer, Thrown? thrown)
    {
        writer.Write(thrown is not null);
        if (thrown is null)
            return;
        writer.Write(thrown.Type);
        writer.Write(thrown.Message);
        writer.Write(thrown.Position is not null);
        if (thrown.Position is not { } position)
            return;
        writer.Write(position.Assembly);
        writer.Write(position.Line);
        writer.Write(position.Column);
    }

    public static Thrown? ReadThrown(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
            return null;
        var type = reader.ReadString();
        var message = reader.ReadString();
        BlockPosition? position = reader.ReadBoolean()
            ? new BlockPosition(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32())
            : null;
        return new Thrown(type, message, position);
    }

    public static void WriteBlockResult(BinaryWriter writer, BlockResult result)
    {
        writer.Write(result.Output);
        writer.Write(result.Rich?.Kind ?? "");
        writer.Write(result.Rich?.Payload ?? "");
        writer.Write(result.TooMuchOutput);
        writer.Write(result.LeftRunning ?? "");
        WriteThrown(writer, result.Exception);
    }

    public static BlockResult ReadBlockResult(BinaryReader reader)
    {
        var output = reader.ReadString();
        var kind = reader.ReadString();
        var payload = reader.ReadString();
        var tooMuch = reader.ReadBoolean();
        var left = reader.ReadString();
        return new BlockResult(
            output,
            kind.Length == 0 ? null : new RichValue(kind, payload),
            tooMuch,
            left.Length == 0 ? null : left,
            ReadThrown(reader)
        );
    }

    public static void WriteClaims(BinaryWriter writer, IReadOnlyList<ClaimValue> claims)
    {
        writer.Write(claims.Count);
        foreach (var claim in claims)
        {
            WriteOptional(writer, claim.Text);
            WriteThrown(writer, claim.Exception);
            writer.Write(claim.IsText);
            writer.Write(claim.Texts.Length);
            foreach (var part in claim.Texts)
                writer.Write(part);
            WriteOptional(writer, claim.Changes);
            WriteOptional(writer, claim.Again);
        }
    }

    public static ImmutableArray<ClaimValue> ReadClaims(BinaryReader reader)
    {
        var claims = ImmutableArray.CreateBuilder<ClaimValue>(
            reader.ReadInt32() is >= 0 and < ClaimsLimit and var count ? count : throw new InvalidDataException()
        );
        for (var i = 0; i < claims.Capacity; i++)
        {
            var (text, thrown, isText) = (ReadOptional(reader), ReadThrown(reader), reader.ReadBoolean());
            var texts = new string[reader.ReadInt32() is >= 0 and < TextsLimit and var many ? many : throw new InvalidDataException()];
            for (var t = 0; t < texts.Length; t++)
                texts[t] = reader.ReadString();
            claims.Add(new ClaimValue(text, thrown, isText, ReadOptional(reader), ReadOptional(reader)) { Texts = [.. texts] });
        }
        return claims.MoveToImmutable();
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}

/// <summary>What a worker does with a submission.</summary>
internal enum WorkerRole : byte
{
    /// <summary>Run it and report what it printed and its value; an exception ends the session.</summary>
    Block,

    /// <summary>As <see cref="Block"/>, but the session goes on after an exception.</summary>
    ThrowingBlock,

    /// <summary>Its value is an array of functions, one a claim; call each and report its text.</summary>
    Claims,
}

internal sealed record WorkerBlock(
    string Assembly,
    string FactoryType,
    WorkerRole Role,
    ValueShape Shape,
    bool HasValue,
    string MainType,
    byte[] Pe,
    byte[] Pdb
);

/// <param name="LeftRunning">Completes the sentence "the block …" if something of it goes on after its end; else null.</param>
internal sealed record BlockResult(string Output, RichValue? Rich, bool TooMuchOutput, string? LeftRunning, Thrown? Exception);

/// <summary>What the expression of a claim gave: its text, or what it threw.</summary>
/// <param name="IsText">Whether the value is a text, and digits in it are no numbers.</param>
/// <param name="Changes">A variable of the session that it gave another value.</param>
/// <param name="Again">What it gave when it was evaluated once more, if that is something else.</param>
internal sealed record ClaimValue(string? Text, Thrown? Exception = null, bool IsText = false, string? Changes = null, string? Again = null)
{
    /// <summary>The texts that the value holds among other things.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];
}
