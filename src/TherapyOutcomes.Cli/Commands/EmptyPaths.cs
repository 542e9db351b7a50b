using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Rejects empty paths, such as that of a variable that a script has not set, with a message that names the option.</summary>
internal static class EmptyPaths
{
    // What the help calls a path. The store has messages of its own, because it may be a connection string.
    private static readonly string[] Names = ["FILE", "FILE.csv", "OUT.csv"];

    /// <summary>Rejects them for all options and arguments of a command that take the path of a file.</summary>
    public static void AreRejectedBy(CliCommand command)
    {
        foreach (var option in command.Options.Where(option => Names.Contains(option.HelpName)))
        {
            option.Validators.Add(result => Check(option.Name, result.Tokens, result.AddError));
        }

        foreach (var argument in command.Arguments.Where(argument => Names.Contains(argument.Name)))
        {
            argument.Validators.Add(result => Check(argument.Name, result.Tokens, result.AddError));
        }
    }

    private static void Check(string name, IEnumerable<System.CommandLine.Parsing.Token> tokens, Action<string> addError)
    {
        if (tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            addError($"{name} is empty. Give the path of a file.");
        }
    }
}
