using AnswerKey.Compiler;

return args is [var requests, var replies] ? CompilerHost.Run(requests, replies) : 1;
