using AnswerKey.Interview;
using AnswerKey.Theme.Layouts;
using AnswerKey.Tool;

return await AnswerKeySite.Create(args).UseTheme<Document>().Use(new InterviewPlugin()).RunAsync();
