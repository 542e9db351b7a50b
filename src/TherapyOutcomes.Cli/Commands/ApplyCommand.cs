using System.CommandLine;
using TherapyOutcomes.Cli.Applying;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>apply</c> command, which reads one command per line and writes one answer per line.</summary>
internal static class ApplyCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Commands, one JSON object per line; - reads standard input." };
        var store = StoreOptions.ForWriting();
        var zone = TimeZoneOption.Create();
        var language = LanguageOption.Create();
        var command = new CliCommand("apply", "Run commands, in memory or against a store; get one JSON answer per line. A line that is recorded already is not recorded twice.") { file };
        store.AddTo(command);
        command.Add(zone);
        command.Add(language);
        command.Add(new Option<bool>("--json") { Description = "Has no effect: answers are always JSON." });
        command.SetAction((parsed, cancellationToken) => new ApplyRun(
            host,
            parsed.GetRequiredValue(file),
            new ClinicPolicy { TimeZone = parsed.Zone(zone) },
            store.Choice(parsed, host),
            parsed.Words(language)).RunAsync(cancellationToken));
        return command;
    }
}
