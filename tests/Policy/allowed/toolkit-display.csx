// value: null
AnswerKey.Toolkit.Display.Text(null)
