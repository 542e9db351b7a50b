using System.CommandLine;
using TherapyOutcomes.Cli.Erasing;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines what all commands about the erasure of a client take.</summary>
internal sealed class ErasureOptions
{
    private readonly Argument<string> _client = new("CLIENT") { Description = "The client's id." };
    private readonly StoreOptions _store = StoreOptions.ForUpkeep();
    private readonly Option<string> _clinic = new("--clinic") { HelpName = "ID", Description = "The client's clinic.", DefaultValueFactory = _ => ClinicId.Default.Value };
    private readonly Option<string> _actor = ActorOption.Create();
    private readonly Option<string> _language = LanguageOption.Create();
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    public void AddTo(CliCommand command, params Option[] own)
    {
        command.Add(_client);
        _store.AddTo(command);
        command.Add(_clinic);
        command.Add(_actor);
        foreach (var option in own)
        {
            command.Add(option);
        }

        command.Add(_language);
        command.Add(_json);
    }

    public ErasureRequest Request(ParseResult parsed, CliHost host) => new()
    {
        Client = Ids.Client(parsed.GetRequiredValue(_client)),
        Clinic = Ids.Clinic(parsed.GetRequiredValue(_clinic)),
        Actor = Ids.Actor(parsed.GetRequiredValue(_actor)),
        Store = _store.Required(parsed, host),
        Words = parsed.Words(_language),
        IsJson = parsed.GetValue(_json),
    };
}
