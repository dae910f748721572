using AnswerKey.Worker;

return args is [var requests, var replies] ? SessionHost.Run(requests, replies) : 1;
