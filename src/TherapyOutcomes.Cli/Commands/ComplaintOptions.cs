using System.CommandLine;
using TherapyOutcomes.Cli.Reporting;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that say what the clients in a file of scores came for, which no score tells.</summary>
internal sealed class ComplaintOptions
{
    private const string Usual = "chronic";

    private readonly Option<string?> _complaint = new("--complaint")
    {
        HelpName = "TEXT",
        Description = "For CSV files: what all clients came for. The published course of \"low back pain\" is drawn behind their pain scores.",
    };

    private readonly Option<string?> _chronicity = new("--chronicity")
    {
        HelpName = "acute|subacute|chronic",
        Description = $"For CSV files: how long the complaints have lasted. Default: {Usual}.",
    };

    public ComplaintOptions() => _chronicity.TakesOneOf("acute", "subacute", Usual);

    public void AddTo(CliCommand command)
    {
        command.Add(_complaint);
        command.Add(_chronicity);
    }

    /// <summary>Returns the names of the options that were given.</summary>
    public IEnumerable<string> Given(ParseResult parsed) =>
        new[] { _complaint, _chronicity }.Where(option => parsed.GetValue(option) is not null).Select(option => option.Name);

    /// <summary>Returns what was said.</summary>
    public ToldComplaint Told(ParseResult parsed) =>
        new(parsed.GetValue(_complaint), Enum.Parse<Chronicity>(parsed.GetValue(_chronicity) ?? Usual, ignoreCase: true));
}
