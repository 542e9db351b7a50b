using Spectre.Console;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Cataloguing;

/// <summary>Shows all measures, or one measure with its thresholds and their sources.</summary>
internal sealed class MeasuresRun(CliHost host, string? id, bool isJson)
{
    public int Run()
    {
        IReadOnlyList<Measure> measures = id is null ? [.. StandardMeasures.Catalog] : [Find(id)];
        if (isJson)
        {
            host.Out.WriteLine(Json.Write(measures.Select(ForJson)));
        }
        else
        {
            var console = Tables.Console(host);
            if (id is null)
            {
                console.Write(List(measures));
                console.Write(new Text("? means uncertain. \"30%\" is a share of the baseline. measures ID shows the sources and alternatives.\n"));
            }
            else
            {
                new MeasureDetails(console, measures[0]).Write();
            }
        }

        return ExitCodes.Done;
    }

    private static Measure Find(string id) =>
        StandardMeasures.Catalog.FirstOrDefault(measure => measure.Id.Value.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new BadInputException($"There is no measure '{Shown.Plain(id)}'. The measures are: {string.Join(", ", StandardMeasures.Catalog.Select(measure => measure.Id.Value))}.");

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
                new Text(measure.Mic is { } mic ? Value(mic) : "30%"),
                new Text(measure.Mdc is { } mdc ? Value(mdc) : "not known"));
        }

        return table;
    }

    private static string Value(Threshold threshold) =>
        Numbers.Write(threshold.Value)
        + (threshold.Unit == ThresholdUnit.PercentOfBaseline ? "%" : "")
        + (threshold.Mark == EvidenceMark.Uncertain ? "?" : "");

    private static string Range(Measure measure) => $"{Numbers.Write(measure.Low)} to {Numbers.Write(measure.High)}";

    private static object ForJson(Measure measure) => new
    {
        Id = measure.Id.Value,
        measure.Name,
        measure.Low,
        measure.High,
        Better = Json.Name(measure.Better),
        measure.Unit,
        measure.DecidesAlone,
        measure.NeedsItems,
        measure.NoChange,
        measure.ReferFrom,
        Items = measure.Scoring?.Allowed,
        Scoring = measure.Scoring?.Formula,
        MissingItems = measure.MissingItems is { } missing ? new { missing.Rule, Mark = Json.Name(missing.Mark) } : null,
        measure.Citation,
        Mark = Json.Name(measure.Mark),
        measure.License,
        measure.DependsOnRater,
        measure.IsUnsettledAfterSession,
        measure.SoundLimit,
        TypicalBaseline = measure.TypicalBaseline is { } typical ? new { typical.Mean, typical.Sd, typical.Reliability, typical.Population, typical.Citation, Mark = Json.Name(typical.Mark) } : null,
        LoincNotice = measure.Loinc.IsEmpty ? null : LoincCode.Notice,
        Loinc = measure.Loinc.Select(code => new { code.Code, Names = Json.Name(code.Names), code.Citation }),
        Thresholds = measure.Thresholds.Select(threshold => ThresholdJson.Of(threshold, threshold == measure.Mic || threshold == measure.Mdc)),
    };
}
