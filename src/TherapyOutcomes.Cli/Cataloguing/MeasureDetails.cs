using Spectre.Console;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Cataloguing;

/// <summary>Shows one measure for people: how it is scored, what decides, and how strong the evidence is.</summary>
internal sealed class MeasureDetails(IAnsiConsole console, Measure measure)
{
    public void Write()
    {
        Say($"{measure.Id}: {measure.Name}");
        Say($"{Numbers.Write(measure.Low)} to {Amount(measure.High)}, {Words.Of(measure.Better)} is better. {measure.Citation} ({Words.Of(measure.Mark)}).");
        WriteScoring();
        WriteLimits();
        if (measure.Thresholds.IsEmpty)
        {
            Say("No threshold is known: 30% of the baseline counts as meaningful for complaints that are not acute.");
        }
        else
        {
            console.Write(Thresholds());
        }

        if (measure.TypicalBaseline is { } typical)
        {
            Say($"Before care: mean {Numbers.Write(typical.Mean)}, standard deviation {Numbers.Write(typical.Sd)}, reliability {Numbers.Write(typical.Reliability)}; {typical.Population}, {typical.Citation} ({Words.Of(typical.Mark)}).");
        }

        Say($"License: {measure.License ?? "not known"}");
        foreach (var code in measure.Loinc)
        {
            Say($"LOINC {code.Code} ({Words.Of(code.Names)}), {code.Citation}.");
        }

        if (!measure.Loinc.IsEmpty)
        {
            Say(LoincCode.Notice);
        }
    }

    private void WriteScoring()
    {
        if (measure.Scoring is { } scoring)
        {
            Say($"Score from items: {scoring.Formula}. {scoring.Allowed}.");
        }

        if (measure.MissingItems is { } missing)
        {
            Say($"Missing items: {missing.Rule} ({Words.Of(missing.Mark)}).");
        }
    }

    private void WriteLimits()
    {
        foreach (var item in measure.SafetyItems)
        {
            Say($"Any answer above 0 on item {item.Item} opens the red flag {item.Flag}, whatever the total; record this measure by its items only.");
        }

        if (measure.NoChange is { } same)
        {
            Say($"This is a rating of change: {Numbers.Write(same)} means no change, and no baseline is needed.");
        }

        if (measure.ReferFrom is { } from)
        {
            Say($"A score of {Numbers.Write(from)} or more calls for a referral to another profession.");
        }

        if (!measure.DecidesAlone)
        {
            Say("This measure never decides on its own.");
        }
        else if (measure.Mdc is null)
        {
            Say("Its measurement error is not known, so it shows a possible improvement at most.");
        }
    }

    // The first threshold of each kind is the one that decides.
    private Table Thresholds()
    {
        var table = Tables.Plain("Threshold", "Value", "Found in", "Source", "Backed by");
        foreach (var threshold in measure.Thresholds)
        {
            var decides = threshold == measure.Mic || threshold == measure.Mdc;
            table.AddRow(
                new Text($"{threshold.Id}{(decides ? " (decides)" : "")}"),
                new Text(threshold.Unit == ThresholdUnit.PercentOfBaseline ? $"{Numbers.Write(threshold.Value)}% of the baseline" : Amount(threshold.Value)),
                new Text(threshold.Population),
                new Text(threshold.Citation),
                new Text(Words.Of(threshold.Mark)));
        }

        return table;
    }

    private void Say(string text) => console.Write(new Text(text + "\n"));

    private string Amount(decimal value) =>
        measure.Unit == "%" ? $"{Numbers.Write(value)}%" : $"{Numbers.Write(value)} {(value == 1 ? measure.Unit.TrimEnd('s') : measure.Unit)}";
}
