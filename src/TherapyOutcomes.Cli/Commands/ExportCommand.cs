using System.CommandLine;
using TherapyOutcomes.Cli.Explaining;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>export-client</c> command, which exports everything that is held about a client, for the client.</summary>
internal static class ExportCommand
{
    public static CliCommand Build(CliHost host)
    {
        var id = new Argument<string>("CLIENT") { Description = "The client's id." };
        var from = new Option<string>("--from") { HelpName = "FILE", Description = "Commands, one JSON object per line; - reads standard input.", Required = true };
        var clinic = new Option<string>("--clinic") { HelpName = "ID", Description = "The client's clinic.", DefaultValueFactory = _ => ClinicId.Default.Value };
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write to this file. Default: standard output." };
        var asOf = new Option<string?>("--as-of") { HelpName = "DATE", Description = "Leave out anything after this day, and disclosures that the law withholds until later. Default: the day of the newest command." };
        var zone = TimeZoneOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new CliCommand("export-client", "Write everything held about a client, including their own words: the copy that they may ask for.") { id, from, clinic, zone, output, asOf, json };
        command.SetAction((parsed, cancellationToken) => new ExportRun(
            host,
            parsed.GetRequiredValue(clinic),
            parsed.GetRequiredValue(id),
            parsed.GetRequiredValue(from),
            parsed.Zone(zone),
            parsed.GetValue(output),
            Dates.Option("--as-of", parsed.GetValue(asOf)),
            parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }
}
