using System.CommandLine;
using TherapyOutcomes.Cli.Reviewing;
using TherapyOutcomes.Measures;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that say which measure decides: one of the catalog, or one of the clinic's own.</summary>
internal sealed class MeasureOptions
{
    private readonly Option<string?> _measure = Text("--measure", "ID", "A measure's id, such as ODI, NPRS or KOOS.pain (the measures command lists them), or a name of your own together with the next four options.");
    private readonly Option<string?> _range = Text("--range", "LOW-HIGH", "Your own measure's lowest and highest score, such as 0-100 or -10-10.");
    private readonly Option<string?> _better = Text("--better", "lower|higher", "Whether lower or higher scores on your own measure are better.");
    private readonly Option<string?> _mic = Text("--mic", "X", "The smallest change that matters to clients, in points.");
    private readonly Option<string?> _mdc = Text("--mdc", "X", "The smallest change beyond measurement error, in points.");

    private IEnumerable<Option<string?>> All => [_measure, _range, _better, _mic, _mdc];

    public void AddTo(CliCommand command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>Returns the names of the options that were given.</summary>
    public IEnumerable<string> Given(ParseResult parsed) => All.Where(option => parsed.GetValue(option) is not null).Select(option => option.Name);

    /// <summary>Returns the option that was not given and whose value the columns of the file don't say, either.</summary>
    public IEnumerable<Option<string?>> Missing(ParseResult parsed, IEnumerable<MeasureId> ofColumns) => parsed.GetValue(_measure) is null && !ofColumns.Any() ? [_measure] : [];

    /// <summary>Selects or creates the measure.</summary>
    /// <param name="parsed">The options.</param>
    /// <param name="ofColumns">The measures that the columns of the file name; the first of them decides if none was given.</param>
    /// <param name="hasItems">True if the file has the answers to the items; otherwise, false.</param>
    /// <exception cref="BadInputException">There is no such measure, or its description is incomplete.</exception>
    public Measure Choose(ParseResult parsed, IEnumerable<MeasureId> ofColumns, bool hasItems) => MeasureChoice.Make(
        parsed.GetValue(_measure) ?? ofColumns.First().Value,
        parsed.GetValue(_range),
        parsed.GetValue(_better),
        parsed.GetValue(_mic),
        parsed.GetValue(_mdc),
        hasItems);

    private static Option<string?> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };
}
