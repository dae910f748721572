using AnswerKey.Worker;

return args is [var requests, var replies, .. var references] ? SessionHost.Run(requests, replies, references) : 1;
