using AnswerKey.Commands;
using AnswerKey.Examples;

return args is [WorkerProtocol.Verb, var requests, var replies]
    ? Worker.Run(requests, replies)
    : await CommandLine.RunAsync(args, Terminal.Standard);
