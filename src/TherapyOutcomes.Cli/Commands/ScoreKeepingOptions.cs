using System.CommandLine;
using TherapyOutcomes.Cli.Reviewing;
using TherapyOutcomes.Measures;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that say where the scores of a file are kept, and what a file of scores doesn't say.</summary>
internal sealed class ScoreKeepingOptions
{
    private readonly StoreOptions _store = StoreOptions.ForWriting();

    private readonly Option<string> _practitioner = new("--practitioner")
    {
        HelpName = "ID",
        Description = "With --store: who treats the clients.",
        DefaultValueFactory = _ => "review",
    };

    private readonly Option<string> _chronicity = new("--chronicity")
    {
        HelpName = "acute|subacute|chronic",
        Description = "With --store: how long the complaints of new clients have lasted.",
        DefaultValueFactory = _ => "chronic",
    };

    public ScoreKeepingOptions() => _chronicity.TakesOneOf("acute", "subacute", "chronic");

    public void AddTo(CliCommand command)
    {
        _store.AddTo(command);
        command.Add(_practitioner);
        command.Add(_chronicity);
    }

    /// <summary>Adds what was given to a request.</summary>
    /// <exception cref="BadInputException">An option can't be read, or a store can't keep these scores.</exception>
    public ReviewRequest AddTo(ReviewRequest request, ParseResult parsed, CliHost host)
    {
        if (_store.Choice(parsed, host) is not { } store)
        {
            return request;
        }

        // Whoever reads the store later knows only the measures of the catalog.
        if (!StandardMeasures.Catalog.TryGet(request.Measure.Id, out var known) || known != request.Measure)
        {
            throw new BadInputException($"A store keeps the measures that the measures command lists, and {request.Measure.Id} is one of your own. Leave out {WhereFrom(parsed)}, or give a listed measure.");
        }

        return request with
        {
            Keeping = new ScoreKeeping { Store = store, Practitioner = Practitioner(parsed.GetRequiredValue(_practitioner)), Chronicity = Enum.Parse<Chronicity>(parsed.GetRequiredValue(_chronicity), ignoreCase: true) },
        };
    }

    private string WhereFrom(ParseResult parsed) => !_store.IsGiven(parsed) ? $"the environment variable {StoreOptions.Variable}" : _store.Name;

    private static PractitionerId Practitioner(string text) => PractitionerId.TryParse(text, out var practitioner, out _)
        ? practitioner
        : throw new BadInputException($"--practitioner '{Shown.Plain(text)}' can't be an id. Ids are 1 to 64 characters from A-Z a-z 0-9 . _ -.");
}
