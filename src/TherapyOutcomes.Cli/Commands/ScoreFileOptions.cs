using System.CommandLine;
using TherapyOutcomes.Cli.Reviewing;
using TherapyOutcomes.Cli.Tabular;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that say how to read and evaluate a CSV file of scores.</summary>
/// <param name="isOnlyWay">True if the command reads no other format, so that the column options can be required; otherwise, false.</param>
internal sealed class ScoreFileOptions(bool isOnlyWay)
{
    private readonly Option<string?> _client = Needed("--client", "COLUMN", "The column that names the client.", isOnlyWay);
    private readonly Option<string?> _time = Needed("--time", "COLUMN", "The column with dates such as 2026-01-31, or with numbers counted in --time-unit.", isOnlyWay);
    private readonly Option<string?> _score = Needed("--score", "COLUMN", "The column with the score; empty or NA means missing.", isOnlyWay);
    private readonly Option<string?> _measure = Needed("--measure", "ID", "A measure's id, such as ODI, NPRS or KOOS.pain (the measures command lists them), or a name of your own together with the next four options.", isOnlyWay);
    private readonly Option<string?> _range = Text("--range", "LOW-HIGH", "Your own measure's lowest and highest score, such as 0-100 or -10-10.");
    private readonly Option<string?> _better = Text("--better", "lower|higher", "Whether lower or higher scores on your own measure are better.");
    private readonly Option<string?> _mic = Text("--mic", "X", "The smallest change that matters to clients, in points.");
    private readonly Option<string?> _mdc = Text("--mdc", "X", "The smallest change beyond measurement error, in points.");
    private readonly Option<string?> _unit = Text("--time-unit", "days|weeks|months", "What the numbers in the time column count: days, weeks or months.");
    private readonly Option<string?> _start = Text("--start", "DATE", "The date of time 0. Default: the date for which the newest row falls on today.");

    private IEnumerable<Option<string?>> All => [_client, _time, _score, _measure, _range, _better, _mic, _mdc, _unit, _start];

    public void AddTo(CliCommand command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>Returns the names of the options that were given.</summary>
    public IEnumerable<string> Given(ParseResult parsed) => All.Where(option => parsed.GetValue(option) is not null).Select(option => option.Name);

    /// <summary>Creates a request from the options.</summary>
    /// <exception cref="BadInputException">An option is missing or cannot be read.</exception>
    public ReviewRequest Request(ParseResult parsed, string path, DateOnly? asOf, MessageFormatter words) => new()
    {
        Path = path,
        Columns = new ColumnNames(Value(parsed, _client), Value(parsed, _time), Value(parsed, _score)),
        Measure = MeasureChoice.Make(
            Value(parsed, _measure), parsed.GetValue(_range), parsed.GetValue(_better), parsed.GetValue(_mic), parsed.GetValue(_mdc)),
        TimeUnit = TimeColumn.Unit(parsed.GetValue(_unit)),
        Start = Dates.Option("--start", parsed.GetValue(_start)),
        AsOf = asOf,
        Words = words,
    };

    private static string Value(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) ?? throw new BadInputException($"{option.Name} is missing, and a CSV file needs it. {option.Description}");

    private static Option<string?> Needed(string name, string help, string description, bool isRequired) =>
        new(name) { HelpName = help, Description = description, Required = isRequired };

    private static Option<string?> Text(string name, string help, string description) => Needed(name, help, description, isRequired: false);
}
