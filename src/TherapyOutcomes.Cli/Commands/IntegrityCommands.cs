using System.CommandLine;
using TherapyOutcomes.Cli.Verifying;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the commands <c>verify</c> and <c>seal</c>.</summary>
internal static class IntegrityCommands
{
    public static CliCommand Verify(CliHost host)
    {
        var (store, clinic, json) = (StoreOptions.ForUpkeep(), Clinic(), Json());
        var seal = new Option<string[]>("--seal") { HelpName = "SEAL", Description = "A seal that was kept outside of the store, as seal printed it. May be given several times." };
        var file = new Option<string?>("--seal-file") { HelpName = "FILE", Description = "Such seals, one a line. A file without any is an error." };
        var command = new CliCommand("verify", "Find out whether records were changed, removed or added behind the library's back. Ends with 0 if nothing was found, with 1 if something was, and with 2 if nothing could be verified: a master key is missing or is another one, there are no records, or the list of seals is empty.");
        store.AddTo(command);
        command.Add(clinic);
        command.Add(seal);
        command.Add(file);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => new VerifyRun(
            host, store.Required(parsed, host), Named(parsed, clinic), parsed.GetValue(seal) ?? [], parsed.GetValue(file), parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }

    public static CliCommand Seal(CliHost host)
    {
        var (store, clinic, json, actor) = (StoreOptions.ForUpkeep(), Clinic(), Json(), ActorOption.Create());
        var command = new CliCommand("seal", "Verify the store and seal it: print a line to keep outside, with which a later verify also finds what was removed.");
        store.AddTo(command);
        command.Add(clinic);
        command.Add(actor);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => new SealRun(
            host, store.Required(parsed, host), Named(parsed, clinic), Ids.Actor(parsed.GetRequiredValue(actor)), parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }

    private static Option<string?> Clinic() => new("--clinic") { HelpName = "ID", Description = "The clinic. Default: all clinics of the store." };

    private static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    private static ClinicId? Named(ParseResult parsed, Option<string?> clinic) => parsed.GetValue(clinic) is { } text ? Ids.Clinic(text) : null;
}
