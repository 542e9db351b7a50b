using System.CommandLine;
using TherapyOutcomes.Cli.Reading;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that say which records to read: those of a file of commands or of a store, and as of which day.</summary>
/// <param name="file">What the file holds, for the help.</param>
/// <param name="asOf">What the day means, for the help.</param>
/// <param name="looksBackInStore">True if the command can leave out what a store holds of later days; otherwise, false.</param>
internal sealed class RecordOptions(string file, string asOf, bool looksBackInStore)
{
    private readonly Option<string?> _from = new("--from") { HelpName = "FILE", Description = file };
    private readonly StoreOptions _store = StoreOptions.ForReading();
    private readonly Option<string> _zone = TimeZoneOption.Create();
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "DATE", Description = asOf };

    /// <summary>The options of a command that reads a file of commands or a store.</summary>
    public static RecordOptions OfCommands() => new(
        "Commands, one JSON object per line; - reads standard input.",
        "Evaluate as of the end of this day and leave out anything later. Default: the time of the newest command, or now with --store.",
        looksBackInStore: true);

    public void AddTo(CliCommand command)
    {
        command.Add(_from);
        _store.AddTo(command);
        command.Add(_zone);
        command.Add(_asOf);
    }

    /// <summary>Returns where to read from. A file that was named comes before a store that only the environment names.</summary>
    /// <exception cref="BadInputException">Both or none of them were named, or an option can't be read.</exception>
    public RecordSource Source(ParseResult parsed, CliHost host)
    {
        var (path, day) = (parsed.GetValue(_from), Dates.Option(_asOf.Name, parsed.GetValue(_asOf)));
        if (path is not null)
        {
            if (_store.IsGiven(parsed))
            {
                throw new BadInputException($"{_from.Name} and {_store.Name} can't be given together, because {parsed.CommandResult.Command.Name} only reads. To keep the file's records, run apply with {_store.Name} first; then give {_store.Name} alone.");
            }

            _store.RequireNone(parsed);
            return new RecordSource { Path = path, Policy = new ClinicPolicy { TimeZone = parsed.Zone(_zone) }, AsOf = day };
        }

        var store = _store.Choice(parsed, host)
            ?? throw new BadInputException($"Give {_from.Name} with a file, or {_store.Name} with a store that apply or review has written.");
        return day is null || looksBackInStore
            ? new RecordSource { Store = store, Policy = new ClinicPolicy { TimeZone = parsed.Zone(_zone) }, AsOf = day }
            : throw new BadInputException($"{_asOf.Name} has no effect on {_store.Name}: {parsed.CommandResult.Command.Name} shows everything that a store holds, as of now. Leave it out.");
    }
}
