using System.Collections.Frozen;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace AnswerKey.Compiler.Policies;

/// <summary>The instructions of a method body, as far as a policy has to know them.</summary>
internal static class Instructions
{
    private static readonly FrozenDictionary<ILOpCode, OperandType> _operands = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (ILOpCode)(ushort)code.Value, code => code.OperandType);

    /// <summary>Each instruction with the type or member it names, if it names one.</summary>
    public static IEnumerable<(ILOpCode Code, EntityHandle Token)> Of(BlobReader body)
    {
        while (body.RemainingBytes > 0)
        {
            var first = body.ReadByte();
            var code = (ILOpCode)(first == 0xFE ? 0xFE00 | body.ReadByte() : first);
            var token = default(EntityHandle);
            switch (_operands[code])
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    token = MetadataTokens.EntityHandle(body.ReadInt32());
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    body.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    body.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    body.Offset += 8;
                    break;
                case OperandType.InlineSwitch:
                    // Not in one expression: the offset would be taken before the count is read.
                    var targets = body.ReadInt32();
                    body.Offset += 4 * targets;
                    break;
                default:
                    body.Offset += 4;
                    break;
            }
            yield return (code, token);
        }
    }

    /// <summary>What is refused about an instruction by itself, or null.</summary>
    public static string? Refused(ILOpCode code, EntityHandle token) =>
        code switch
        {
            ILOpCode.Calli => "a function pointer",
            ILOpCode.Arglist => "__arglist",
            ILOpCode.Mkrefany or ILOpCode.Refanytype or ILOpCode.Refanyval => "a typed reference",
            ILOpCode.Cpblk or ILOpCode.Initblk or ILOpCode.Jmp => "unsafe code",
            // A method as a value is what expression trees and reflection begin with.
            ILOpCode.Ldtoken
                when token.Kind is HandleKind.MethodDefinition or HandleKind.MemberReference or HandleKind.MethodSpecification =>
                "the handle of a member",
            _ => null,
        };
}
