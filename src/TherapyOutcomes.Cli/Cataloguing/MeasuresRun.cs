using Spectre.Console;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Cataloguing;

/// <summary>Shows the measures, or one of them with its thresholds and their sources.</summary>
internal sealed class MeasuresRun(CliHost host, string? id, bool isJson)
{
    public int Run()
    {
        IReadOnlyList<Measure> measures = id is null ? [.. MeasureCatalog.Default] : [Find(id)];
        if (isJson)
        {
            host.Out.WriteLine(Json.Write(measures.Select(ForJson)));
        }
        else
        {
            Tables.Console(host).Write(id is null ? List(measures) : Details(measures[0]));
        }

        return ExitCodes.Done;
    }

    private static Measure Find(string id) =>
        MeasureCatalog.Default.FirstOrDefault(measure => measure.Id.Value.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new BadInputException($"No measure is called '{Shown.Plain(id)}'. There are: {string.Join(", ", MeasureCatalog.Default.Select(measure => measure.Id.Value))}.");

    private static Table List(IEnumerable<Measure> measures)
    {
        var table = Tables.Plain("Measure", "Name", "Range", "Better", "MIC", "MDC");
        foreach (var measure in measures)
        {
            table.AddRow(
                new Text(measure.Id.Value),
                new Text(measure.Name),
                new Text(Range(measure)),
                new Text(Words.Of(measure.Better)),
                new Text(measure.Mic is { } mic ? Numbers.Write(mic.Value) : "30 %"),
                new Text(measure.Mdc is { } mdc ? Numbers.Write(mdc.Value) : "not known"));
        }

        return table;
    }

    // The first of a kind is the one that decides.
    private static Table Details(Measure measure)
    {
        var table = Tables.Plain($"{measure.Id} threshold", "Value", "Found in", "Source");
        foreach (var threshold in measure.Thresholds)
        {
            var decides = threshold == measure.Mic || threshold == measure.Mdc;
            table.AddRow(
                new Text($"{threshold.Kind.ToString().ToUpperInvariant()}{(decides ? " (decides)" : "")}"),
                new Text($"{Numbers.Write(threshold.Value)} {measure.Unit}"),
                new Text(threshold.Population),
                new Text(threshold.Citation));
        }

        table.Caption = new TableTitle(Markup.Escape($"{measure.Name}, {Range(measure)} {measure.Unit}, {Words.Of(measure.Better)} is better. {measure.Citation}"));
        return table;
    }

    private static string Range(Measure measure) => $"{Numbers.Write(measure.Low)} to {Numbers.Write(measure.High)}";

    private static object ForJson(Measure measure) => new
    {
        Id = measure.Id.Value,
        measure.Name,
        measure.Low,
        measure.High,
        Better = Json.Name(measure.Better),
        measure.Unit,
        measure.Citation,
        Thresholds = measure.Thresholds.Select(threshold => new
        {
            Kind = Json.Name(threshold.Kind),
            threshold.Value,
            threshold.Population,
            threshold.Citation,
            Mark = Json.Name(threshold.Mark),
        }),
    };
}
