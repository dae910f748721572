using AnswerKey.Theme.Layouts;
using AnswerKey.Tool;

return await AnswerKeySite.Create(args).UseTheme<Document>().Called("answer-key").RunAsync();
