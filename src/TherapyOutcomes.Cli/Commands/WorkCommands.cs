using System.CommandLine;
using TherapyOutcomes.Cli.Working;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the command <c>run-due</c>.</summary>
internal static class WorkCommands
{
    public static CliCommand RunDue(CliHost host)
    {
        var (store, zone) = (StoreOptions.ForUpkeep(), TimeZoneOption.Create());
        var clinic = new Option<string?>("--clinic") { HelpName = "ID", Description = "The clinic. Default: all clinics of the store." };
        var actor = new Option<string>("--actor") { HelpName = "ID", Description = "The program that is named in what is recorded.", DefaultValueFactory = _ => "due-work" };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new CliCommand("run-due", "Do the work that is due: raise reminders of steps that fall due, move episodes that can move on, and evaluate outdated records again. Run it regularly; several may run at once, and nothing is done twice. It judges by the standard policy and rules: if your clinic software has its own, let that do the work.");
        store.AddTo(command);
        command.Add(clinic);
        command.Add(zone);
        command.Add(actor);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => new RunDueRun(
            host,
            store.Required(parsed, host),
            parsed.GetValue(clinic) is { } named ? Ids.Clinic(named) : null,
            Ids.Actor(parsed.GetRequiredValue(actor)),
            parsed.Zone(zone),
            parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }
}
