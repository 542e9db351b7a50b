using System.Collections.Immutable;
using System.CommandLine;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Import;
using TherapyOutcomes.Measures;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that say where a file of scores keeps what, and how it is written.</summary>
/// <param name="placesTimes">True if the command places times on a calendar; false if it compares them as names.</param>
internal sealed class FileOptions(bool placesTimes)
{
    private static readonly ImmutableDictionary<string, string> Names = ImmutableDictionary.CreateRange<string, string>(
    [
        new(nameof(ScoreFileOptions.ClientColumn), "--client"),
        new(nameof(ScoreFileOptions.TimeColumn), "--time"),
        new(nameof(ScoreFileOptions.Scores), "--score"),
        new(nameof(ScoreFileOptions.Wide), "--wide"),
        new(nameof(ScoreFileOptions.Items), "--items"),
        new(nameof(ScoreFileOptions.BaselineColumn), "--baseline"),
        new(nameof(ScoreFileOptions.MeasureColumn), "--measure-column"),
        new(nameof(ScoreFileOptions.MeasureNames), "--measure-name"),
        new(nameof(ScoreFileOptions.GroupColumn), "--group"),
        new(nameof(ScoreFileOptions.Measure), "--measure"),
        new(nameof(ScoreFileOptions.DecimalMark), "--decimal"),
        new(nameof(ScoreFileOptions.DateForm), "--date-format"),
        new(nameof(ScoreFileOptions.MissingMarks), "--missing"),
        new(nameof(ScoreFileOptions.TimeUnit), "--time-unit"),
        new(nameof(ScoreFileOptions.Visits), "--visits"),
        new(nameof(ScoreFileOptions.Start), "--start"),
        new(nameof(ScoreFileOptions.Multiply), "--multiply"),
        new(nameof(ScoreFileOptions.LowestItem), "--lowest-item"),
    ]);

    private readonly Option<string?> _client = Text("--client", "COLUMN", "The column that names the client.");
    private readonly Option<string?> _time = Text("--time", "COLUMN", placesTimes
        ? "The column with the time: dates such as 2026-01-31, visits such as Baseline or Week 6, or numbers counted in --time-unit."
        : "The column with the time points: numbers, dates or names.");

    private readonly Option<string?> _score = Text("--score", "COLUMN", "The column with the score. Several: odi=ODI,pain=NPRS, each with its measure.");
    private readonly Option<string?> _wide = Text("--wide", "COLUMNS", "A file with a column for each time: odi_0=0w,odi_6=6w, or a pattern such as odi_*=w. In place of --time and --score.");
    private readonly Option<string?> _items = Text("--items", "COLUMNS", "The columns with the answers, such as q1..q10 or q1,q2,q3; the measure scores them. In place of --score.");
    private readonly Option<string?> _lowestItem = Text("--lowest-item", "N", "With --items: what the file writes for the lowest answer, if it isn't what the measure has.");
    private readonly Option<string?> _baseline = Text("--baseline", "COLUMN", "A column that repeats the client's score at the start in each row.");
    private readonly Option<string?> _measureColumn = Text("--measure-column", "COLUMN", "The column that names each row's measure.");
    private readonly Option<string[]> _measureNames = new("--measure-name") { HelpName = "TEXT=ID", Description = "What --measure-column calls a measure, such as \"Pain today=NPRS\". Give it once for each name." };
    private readonly Option<string?> _group = Text("--group", "COLUMN", "The column with the client's group; groups are counted separately, never ranked.");
    private readonly Option<string?> _decimal = Text("--decimal", ",|.", "The mark before decimals. Default: detected.");
    private readonly Option<string?> _missing = Text("--missing", "MARKS", "What means a missing score, besides an empty cell, NA, N/A, NaN, null, . and -; several as -99,n.d.");
    private readonly Option<string?> _multiply = Text("--multiply", "X", "Multiply each score by this number, such as 10 for centimetres on a scale of millimetres.");
    private readonly Option<string?> _rejects = Text("--rejects", "FILE.csv", "Write the rows that can't be used to this file, with line and reason.");
    private readonly Option<string?> _dateForm = Text("--date-format", string.Join('|', FileValues.DateForms.Keys), "The order of the dates, or Excel's serial numbers. Default: detected.");
    private readonly Option<string?> _visits = Text("--visits", "NAME=TIME,…", "The times of visits with names, such as post=6w,discharge=12w.");
    private readonly Option<string?> _unit = Text("--time-unit", string.Join('|', FileValues.TimeUnits.Keys), "What the numbers in the time column count.");
    private readonly Option<string?> _start = Text("--start", "DATE", "The date of time 0. Default: the date for which the newest row falls on today.");

    private Option<string?>[] All => placesTimes
        ? [_client, _time, _score, _wide, _items, _lowestItem, _baseline, _measureColumn, _group, _decimal, _missing, _multiply, _rejects, _dateForm, _visits, _unit, _start]
        : [_client, _time, _score, _wide, _items, _lowestItem, _baseline, _measureColumn, _group, _decimal, _missing, _multiply, _rejects];

    public void AddTo(CliCommand command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }

        command.Add(_measureNames);
    }

    /// <summary>Returns the names of the options that were given.</summary>
    public IEnumerable<string> Given(ParseResult parsed) => All.Where(option => parsed.GetValue(option) is not null).Select(option => option.Name)
        .Concat(parsed.GetValue(_measureNames) is { Length: > 0 } ? [_measureNames.Name] : []);

    /// <summary>Returns the options that a file needs and that were not given.</summary>
    public IEnumerable<Option<string?>> Missing(ParseResult parsed)
    {
        var (isWide, hasItems) = (parsed.GetValue(_wide) is not null, parsed.GetValue(_items) is not null);
        Option<string?>[] needed = isWide ? [_client] : hasItems ? [_client, _time] : [_client, _time, _score];
        return needed.Where(option => parsed.GetValue(option) is null);
    }

    /// <summary>Determines whether scores are computed from items.</summary>
    public bool HasItems(ParseResult parsed) => parsed.GetValue(_items) is not null;

    /// <summary>Returns the option for which somebody must say which measure it is; null if none was given.</summary>
    public string? NeedsMeasure(ParseResult parsed) =>
        new[] { _items, _measureColumn }.FirstOrDefault(option => parsed.GetValue(option) is not null)?.Name ?? (ColumnMeasures(parsed).Any() ? _score.Name : null);

    /// <summary>Returns the measures that the columns name; empty if they name none.</summary>
    public IEnumerable<MeasureId> ColumnMeasures(ParseResult parsed) => FileValues.Scores(parsed.GetValue(_score)).Select(column => column.Measure).OfType<MeasureId>();

    /// <summary>Creates a request from the options.</summary>
    /// <param name="parsed">The options.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="measure">The measure; null to take any number as a score.</param>
    /// <param name="today">Today's date in the clinic.</param>
    /// <exception cref="BadInputException">An option cannot be read.</exception>
    public FileRequest Request(ParseResult parsed, string path, Measure? measure, DateOnly today) => new()
    {
        Path = path,
        RejectsPath = parsed.GetValue(_rejects),
        Options = new ScoreFileOptions
        {
            ClientColumn = parsed.GetValue(_client)!,
            TimeColumn = parsed.GetValue(_time),
            Scores = [.. FileValues.Scores(parsed.GetValue(_score))],
            Wide = [.. FileValues.Wide(parsed.GetValue(_wide))],
            Items = [.. FileValues.List(parsed.GetValue(_items))],
            LowestItem = FileValues.Whole(_lowestItem.Name, parsed.GetValue(_lowestItem)),
            BaselineColumn = parsed.GetValue(_baseline),
            MeasureColumn = parsed.GetValue(_measureColumn),
            MeasureNames = FileValues.MeasureNames(parsed.GetValue(_measureNames)),
            GroupColumn = parsed.GetValue(_group),
            Measure = measure?.Id,
            Measures = measure is null ? StandardMeasures.Catalog : StandardMeasures.Catalog.With(measure),
            DecimalMark = FileValues.Mark(parsed.GetValue(_decimal)),
            DateForm = placesTimes ? FileValues.OneOf(_dateForm.Name, parsed.GetValue(_dateForm), FileValues.DateForms) : null,
            MissingMarks = [.. FileValues.List(parsed.GetValue(_missing))],
            Visits = placesTimes ? FileValues.Visits(parsed.GetValue(_visits)) : ImmutableDictionary<string, string>.Empty,
            TimeUnit = placesTimes ? FileValues.OneOf(_unit.Name, parsed.GetValue(_unit), FileValues.TimeUnits) : null,
            Start = placesTimes ? Dates.Option(_start.Name, parsed.GetValue(_start)) : null,
            TakesTimesAsNames = !placesTimes,
            Multiply = FileValues.Factor(_multiply.Name, parsed.GetValue(_multiply)),
            Today = today,
            OptionNames = Names,
        },
    };

    private static Option<string?> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };
}
