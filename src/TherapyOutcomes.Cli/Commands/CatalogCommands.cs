using System.CommandLine;
using TherapyOutcomes.Cli.Cataloguing;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Workflow;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the commands <c>rules</c>, <c>measures</c>, <c>schema</c> and <c>diagram</c>, which show what the library contains.</summary>
internal static class CatalogCommands
{
    private static readonly string[] Formats = ["mermaid", "dot"];

    public static CliCommand Rules(CliHost host)
    {
        var (id, json) = (One("The rule's id, such as MON003. Default: all rules."), JsonOption());
        var command = new CliCommand("rules", "Show the rules: what each one finds, what it holds or refuses, why, and its source.") { id, json };
        command.SetAction(parsed => new RulesRun(host, parsed.GetValue(id), parsed.GetValue(json)).Run());
        return command;
    }

    public static CliCommand Measures(CliHost host)
    {
        var (id, json) = (One("The measure's id, such as ODI. Default: all measures."), JsonOption());
        var command = new CliCommand("measures", "Show the outcome measures and their thresholds, each with its source.") { id, json };
        command.SetAction(parsed => new MeasuresRun(host, parsed.GetValue(id), parsed.GetValue(json)).Run());
        return command;
    }

    public static CliCommand Schema(CliHost host)
    {
        var command = new CliCommand("schema", "Print the JSON Schema of the commands that apply takes.");
        command.SetAction(_ =>
        {
            host.Out.WriteLine(CommandSchema.Write());
            return ExitCodes.Done;
        });
        return command;
    }

    public static CliCommand Diagram(CliHost host)
    {
        var format = new Option<string>("--format") { HelpName = "mermaid|dot", Description = "The diagram language.", DefaultValueFactory = _ => Formats[0] };
        format.TakesOneOf(Formats);
        var json = JsonOption();
        var command = new CliCommand("diagram", "Draw the workflow as this version runs it.") { format, json };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(format)!;
            var diagram = name == Formats[0] ? WorkflowDiagram.ToMermaid(StandardRules.Book) : WorkflowDiagram.ToDot(StandardRules.Book);
            host.Out.Write(parsed.GetValue(json) ? Json.Write(new { Format = name, Diagram = diagram }) + "\n" : diagram);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Argument<string?> One(string description) => new("ID") { Arity = ArgumentArity.ZeroOrOne, Description = description };

    private static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };
}
