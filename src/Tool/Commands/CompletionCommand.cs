using System.CommandLine;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary><c>completion</c>: prints what makes a shell complete verbs, options and their values. The shell asks this program each time.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> _scripts = new()
    {
        ["bash"] = """
            _answer_key() {
              local text="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
              text="${text#"${COMP_WORDS[0]}"}"
              text="${text# }"
              COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#text}]" "$text" 2>/dev/null | grep -v '^/')" -- "$word"))
            }
            complete -o default -F _answer_key Site
            """,
        ["zsh"] = """
            _answer_key() {
              local text="${(j: :)words[2,CURRENT]}"
              local -a found
              found=(${(f)"$(${~words[1]} "[suggest:$#text]" "$text" 2>/dev/null | grep -v '^/')"})
              compadd -a found || _files
            }
            compdef _answer_key Site
            """,
        ["fish"] = """
            function __answer_key
              set -l words (commandline -opc)
              set -l text (string join ' ' -- $words[2..] (commandline -ct))
              $words[1] "[suggest:"(string length -- "$text")"]" "$text" 2>/dev/null | string match -v '/*'
            end
            complete -c Site -a '(__answer_key)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName Site -ScriptBlock {
              param($word, $command, $cursor)
              $program = $command.CommandElements[0].Extent.Text
              $text = $command.Extent.Text.PadRight($cursor).Substring($program.Length).TrimStart()
              & $program "[suggest:$($text.Length)]" $text |
                Where-Object { $_ -like "$word*" -and $_ -notlike '/*' } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOneOf([.. _scripts.Keys]);
        var command = new Command("completion", "Prints a script with which a shell completes commands, options and topics.");
        command.Arguments.Add(shell);
        command.SetAction(result =>
        {
            terminal.Writer.WriteLine(_scripts[result.GetValue(shell)!].ReplaceLineEndings("\n"));
            return ExitCodes.Success;
        });
        return command;
    }
}
