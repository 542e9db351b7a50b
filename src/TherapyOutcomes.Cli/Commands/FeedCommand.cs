using System.CommandLine;
using TherapyOutcomes.Cli.Following;
using TherapyOutcomes.Feeds;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>feed</c> command, which prints events for programs that follow what happens.</summary>
internal static class FeedCommand
{
    private const int MostEvents = 1_000;

    public static CliCommand Build(CliHost host)
    {
        var store = StoreOptions.ForUpkeep();
        var clinic = new Option<string>("--clinic") { HelpName = "ID", Description = "The clinic.", DefaultValueFactory = _ => ClinicId.Default.Value };
        var after = new Option<string?>("--after") { HelpName = "POSITION", Description = "Print what comes after this position, which an earlier run printed in its last line. Default: from the first event." };
        var size = new Option<int>("--size") { HelpName = "N", Description = $"Print at most this many events, from 1 to {Numbers.Write(MostEvents)}.", DefaultValueFactory = _ => new EventFeedRequest().Size };
        var words = new Option<bool>("--with-texts") { Description = "Print the words of clients, too, which needs the master keys of a sealed store. Default: they are left out." };
        var command = new CliCommand("feed", "Print the events of a clinic in one order, as JSON lines, and last the position to go on from. For programs that follow what happens.");
        store.AddTo(command);
        command.Add(clinic);
        command.Add(after);
        command.Add(size);
        command.Add(words);
        command.SetAction((parsed, cancellationToken) => new FeedRun(host, store.Required(parsed, host), new EventFeedRequest
        {
            Clinic = Ids.Clinic(parsed.GetRequiredValue(clinic)),
            After = parsed.GetValue(after),
            Size = Checked(parsed.GetValue(size)),
            IncludesWords = parsed.GetValue(words),
        }).RunAsync(cancellationToken));
        return command;
    }

    private static int Checked(int size) => size is >= 1 and <= MostEvents
        ? size
        : throw new BadInputException($"--size is {Numbers.Write(size)}. Give a number from 1 to {Numbers.Write(MostEvents)}.");
}
