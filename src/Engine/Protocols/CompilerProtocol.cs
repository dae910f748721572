using System.Collections.Immutable;

namespace AnswerKey.Engine.Protocols;

/// <summary>
/// What the main process and a compiler say to each other: binary records over a pair of anonymous pipes. The first is the
/// <see cref="CompilerSetup"/>; then come sessions, each with a number that all replies to it bear, since several are compiled at once.
/// </summary>
internal static class CompilerProtocol
{
    // A compiler that code got the better of may say anything.
    private const int Most = 1 << 26;

    public enum Reply : byte
    {
        /// <summary>Followed by the number of the step that begins; see <see cref="SessionToCompile"/>.</summary>
        Begun = 1,

        /// <summary>Followed by a <see cref="CompiledSession"/>, unless only the colours were asked for.</summary>
        Compiled,

        /// <summary>Followed by the <see cref="CodeTokens"/> of each block, if they were asked for.</summary>
        Coloured,

        /// <summary>Followed by what the compiler threw in the step that it began last. The session is over.</summary>
        Failed,

        /// <summary>Followed by a <see cref="CompiledMutant"/>, if they were asked for.</summary>
        Mutant,

        /// <summary>That was the last of them.</summary>
        Mutated,

        /// <summary>Followed by the <see cref="CodeReading"/> of each block, if that was asked for. The session is over.</summary>
        Read,

        /// <summary>About no session: the compiler has compiled something, so that no step waits for its start any more.</summary>
        Warm,
    }

    public static void WriteSetup(BinaryWriter writer, CompilerSetup setup)
    {
        WriteTexts(writer, setup.References);
        WriteTexts(writer, setup.Owned);
        WriteTexts(writer, setup.Imports);
        writer.Write(setup.Colours);
        writer.Write(setup.IsWide);
    }

    public static CompilerSetup ReadSetup(BinaryReader reader) =>
        new(ReadTexts(reader), ReadTexts(reader), ReadTexts(reader), reader.ReadBoolean(), reader.ReadBoolean());

    public static void WriteSession(BinaryWriter writer, SessionToCompile session)
    {
        WriteMany(
            writer,
            session.Blocks,
            block =>
            {
                writer.Write((byte)block.Role);
                writer.Write(block.Code);
            }
        );
        WriteTexts(writer, session.Claims);
        writer.Write(session.CheckPolicy);
        writer.Write(session.Emit);
        writer.Write(session.Colours);
        writer.Write(session.Mutants);
        writer.Write(session.Seeds);
        writer.Write(session.ClaimsApart);
        writer.Write(session.Readings);
    }

    public static SessionToCompile ReadSession(BinaryReader reader) =>
        new(
            ReadMany(reader, () => new BlockToCompile((BlockRole)reader.ReadByte(), reader.ReadString())),
            ReadTexts(reader),
            reader.ReadBoolean(),
            reader.ReadBoolean(),
            reader.ReadBoolean(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadBoolean(),
            reader.ReadBoolean()
        );

    public static void WriteCompiled(BinaryWriter writer, CompiledSession session)
    {
        WriteMany(
            writer,
            session.Blocks,
            block =>
            {
                writer.Write(block is not null);
                if (block is null)
                    return;
                WriteErrors(writer, block.Errors);
                WriteCode(writer, block.Code);
            }
        );
        WriteMany(
            writer,
            session.Claims,
            claim =>
            {
                writer.Write(claim.ProvedBy);
                writer.Write(claim.IsEcho);
                WriteErrors(writer, claim.Refusal is { } refusal ? [refusal] : []);
            }
        );
        WriteCode(writer, session.ClaimsCode);
    }

    public static CompiledSession ReadCompiled(BinaryReader reader) =>
        new(
            ReadMany(reader, () => reader.ReadBoolean() ? new CompiledBlock(ReadErrors(reader), ReadCode(reader)) : null),
            ReadMany(reader, () => new CompiledClaim(reader.ReadInt32(), reader.ReadBoolean(), ReadErrors(reader).FirstOrDefault())),
            ReadCode(reader)
        );

    public static void WriteMutant(BinaryWriter writer, CompiledMutant compiled)
    {
        var mutant = compiled.Mutant;
        writer.Write(compiled.Block);
        writer.Write((byte)mutant.Kind);
        writer.Write(mutant.Start);
        writer.Write(mutant.Length);
        writer.Write(mutant.Replacement);
        writer.Write(mutant.Before);
        writer.Write(mutant.After);
        WriteCode(writer, compiled.Code);
        writer.Write(compiled.KeepsSignature);
    }

    public static CompiledMutant ReadMutant(BinaryReader reader) =>
        new(
            ReadCount(reader),
            new(
                (MutantKind)reader.ReadByte(),
                reader.ReadInt32(),
                reader.ReadInt32(),
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadString()
            ),
            ReadCode(reader),
            reader.ReadBoolean()
        );

    public static void WriteColours(BinaryWriter writer, IReadOnlyCollection<CodeTokens> blocks) =>
        WriteMany(
            writer,
            blocks,
            code =>
            {
                WriteMany(
                    writer,
                    code.Tokens,
                    token =>
                    {
                        writer.Write7BitEncodedInt(token.Start);
                        writer.Write7BitEncodedInt(token.Length);
                        writer.Write((byte)token.Class);
                        writer.Write7BitEncodedInt(token.Hover + 1);
                    }
                );
                WriteMany(
                    writer,
                    code.Hovers,
                    hover =>
                    {
                        writer.Write(hover.Signature);
                        writer.Write(hover.Summary);
                    }
                );
            }
        );

    public static ImmutableArray<CodeTokens> ReadColours(BinaryReader reader) =>
        ReadMany(
            reader,
            () =>
                new CodeTokens(
                    ReadMany(
                        reader,
                        () =>
                            new CodeToken(
                                reader.Read7BitEncodedInt(),
                                reader.Read7BitEncodedInt(),
                                (CodeClass)reader.ReadByte(),
                                reader.Read7BitEncodedInt() - 1
                            )
                    ),
                    ReadMany(reader, () => new CodeHover(reader.ReadString(), reader.ReadString()))
                )
        );

    public static void WriteReadings(BinaryWriter writer, IReadOnlyCollection<CodeReading> readings) =>
        WriteMany(
            writer,
            readings,
            reading =>
            {
                writer.Write((byte)reading.Shape);
                WriteMany(
                    writer,
                    reading.Pieces,
                    piece =>
                    {
                        WritePart(writer, piece.Code);
                        writer.Write((byte)piece.Kind);
                        WriteMany(writer, piece.Stated, part => WritePart(writer, part));
                    }
                );
            }
        );

    public static ImmutableArray<CodeReading> ReadReadings(BinaryReader reader) =>
        ReadMany(
            reader,
            () =>
                new CodeReading(
                    (CodeShape)reader.ReadByte(),
                    ReadMany(
                        reader,
                        () => new CodePiece(ReadPart(reader), (StatedKind)reader.ReadByte(), ReadMany(reader, () => ReadPart(reader)))
                    )
                )
        );

    private static void WritePart(BinaryWriter writer, TextPart part)
    {
        writer.Write7BitEncodedInt(part.Start);
        writer.Write7BitEncodedInt(part.Length);
    }

    private static TextPart ReadPart(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void WriteErrors(BinaryWriter writer, ImmutableArray<CompileError> errors) =>
        WriteMany(
            writer,
            errors,
            error =>
            {
                writer.Write(error.Code);
                writer.Write(error.Start);
                writer.Write(error.Length);
                writer.Write(error.Message);
                writer.Write(error.Hint ?? "");
            }
        );

    private static ImmutableArray<CompileError> ReadErrors(BinaryReader reader) =>
        ReadMany(
            reader,
            () =>
                new CompileError(
                    reader.ReadString(),
                    reader.ReadInt32(),
                    reader.ReadInt32(),
                    reader.ReadString(),
                    reader.ReadString() is { Length: > 0 } hint ? hint : null
                )
        );

    private static void WriteCode(BinaryWriter writer, CompiledCode? code)
    {
        writer.Write(code is not null);
        if (code is null)
            return;
        writer.Write(code.FactoryType);
        writer.Write(code.HasValue);
        writer.Write(code.MainType);
        writer.Write(code.Pe.Length);
        writer.Write(code.Pe);
        writer.Write(code.Pdb.Length);
        writer.Write(code.Pdb);
    }

    private static CompiledCode? ReadCode(BinaryReader reader) =>
        reader.ReadBoolean()
            ? new CompiledCode(
                reader.ReadString(),
                reader.ReadBoolean(),
                reader.ReadString(),
                reader.ReadBytes(ReadCount(reader)),
                reader.ReadBytes(ReadCount(reader))
            )
            : null;

    private static void WriteTexts(BinaryWriter writer, ImmutableArray<string> texts) => WriteMany(writer, texts, writer.Write);

    private static ImmutableArray<string> ReadTexts(BinaryReader reader) => ReadMany(reader, reader.ReadString);

    private static void WriteMany<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static ImmutableArray<T> ReadMany<T>(BinaryReader reader, Func<T> read)
    {
        var count = ReadCount(reader);
        var items = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
            items.Add(read());
        return items.DrainToImmutable();
    }

    private static int ReadCount(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and < Most and var count ? count : throw new InvalidDataException();
}
