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
        var clinic = new Option<string>("--clinic") { HelpName = "ID", Description = "The client's clinic.", DefaultValueFactory = _ => ClinicId.Default.Value };
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write to this file. Default: standard output." };
        var records = new RecordOptions(
            "Commands, one JSON object per line; - reads standard input.",
            "Leave out anything after this day, and disclosures that the law withholds until later. Default: the day of the newest command. Not with --store, which is copied as of now.",
            looksBackInStore: false);
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new CliCommand("export-client", "Write everything held about a client, including their own words: the copy that they may ask for.") { id, clinic };
        records.AddTo(command);
        command.Add(output);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => new ExportRun(
            host,
            parsed.GetRequiredValue(clinic),
            parsed.GetRequiredValue(id),
            records.Source(parsed, host),
            parsed.GetValue(output),
            parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }
}
