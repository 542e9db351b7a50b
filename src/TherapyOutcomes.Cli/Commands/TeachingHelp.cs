using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Writes the usual help, followed by an example to copy.</summary>
internal sealed class TeachingHelp(HelpAction usual, CliHost host) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        usual.MaxWidth = host.Width;
        var code = usual.Invoke(parseResult);
        host.Out.WriteLine(Examples.Of(parseResult.CommandResult.Command.Name));
        return code;
    }
}
