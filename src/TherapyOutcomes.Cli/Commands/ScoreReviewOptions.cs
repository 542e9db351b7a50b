using System.CommandLine;
using TherapyOutcomes.Cli.Reviewing;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that say how to read and evaluate a file of scores.</summary>
internal sealed class ScoreReviewOptions
{
    private readonly FileOptions _file = new(placesTimes: true);
    private readonly MeasureOptions _measure = new();

    public void AddTo(CliCommand command)
    {
        _file.AddTo(command);
        _measure.AddTo(command);
    }

    /// <summary>Returns the names of the options that were given.</summary>
    public IEnumerable<string> Given(ParseResult parsed) => _file.Given(parsed).Concat(_measure.Given(parsed));

    /// <summary>Creates a request from the options.</summary>
    /// <exception cref="BadInputException">An option is missing or cannot be read.</exception>
    public ReviewRequest Request(ParseResult parsed, string path, DateOnly? asOf, TimeZoneInfo zone, MessageFormatter words, CliHost host)
    {
        MissingOptions.RequireNone(_file.Missing(parsed).Concat(_measure.Missing(parsed, _file.ColumnMeasures(parsed))));
        var measure = _measure.Choose(parsed, _file.ColumnMeasures(parsed), _file.HasItems(parsed));
        var file = _file.Request(parsed, path, measure, FileClinic.Today(host, zone));
        return new ReviewRequest
        {
            File = file with { Options = file.Options with { AsOf = asOf, TimeZone = zone } },
            Measure = measure,
            Words = words,
        };
    }
}
