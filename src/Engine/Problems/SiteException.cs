namespace AnswerKey.Engine.Problems;

/// <summary>The site cannot be worked on at all (no input folder, port taken). Its message is one sentence for the user, and all they see.</summary>
public sealed class SiteException(string message) : Exception(message);
