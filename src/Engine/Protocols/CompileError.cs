namespace AnswerKey.Engine.Protocols;

/// <summary>Why a block does not compile, at an offset in its code.</summary>
/// <param name="Code">The compiler's code, such as <c>CS0029</c>, or <c>policy</c> for a name that page scripts may not use.</param>
/// <param name="Start">0-based offset in the block's code.</param>
internal sealed record CompileError(string Code, int Start, int Length, string Message, string? Hint = null);
