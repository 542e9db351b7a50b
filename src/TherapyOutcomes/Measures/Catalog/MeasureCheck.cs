namespace TherapyOutcomes.Measures;

/// <summary>Validates a measure that a clinic defines.</summary>
internal static class MeasureCheck
{
    public static void Require(Measure measure)
    {
        Require(measure, measure.Id.Value.Length > 0, "Id must be set");
        Require(measure, measure is { Name: not null, Unit: not null, Citation: not null }, "Name, Unit and Citation must be set");
        Require(measure, measure is { Thresholds.IsDefault: false, SafetyItems.IsDefault: false, Loinc.IsDefault: false }, "Thresholds, SafetyItems and Loinc may be empty, but not default");
        Require(measure, measure.High > measure.Low, "High must be above Low");
        Require(measure, measure is { Low: >= -RecordLimits.MaxNumber, High: <= RecordLimits.MaxNumber }, $"Low and High must be from {RecordLimits.AllowedNumbers}");
        Require(measure, measure.Thresholds.All(threshold => !threshold.IsOfOneItem) || measure.Scoring is ChosenItems, "only a measure whose items the client chooses can have a threshold of one item");
        Require(measure, measure.NoChange is not { } same || measure.Allows(same), $"NoChange must be {measure.Allowed}");
        Require(
            measure,
            measure.SoundLimit is not { } sound || (measure.Better == Better.Higher && measure.Allows(sound)),
            $"SoundLimit must be {measure.Allowed}, with Better.Higher");
        foreach (var threshold in measure.Thresholds)
        {
            Require(measure, threshold);
            Require(measure, measure.Thresholds.Count(other => other.Id == threshold.Id) == 1, $"two thresholds have the id '{threshold.Id}'; give one of them an Id of its own");
        }

        foreach (var item in measure.SafetyItems)
        {
            Require(measure, item);
        }

        if (measure.TypicalBaseline is { } typical)
        {
            Require(measure, !typical.Chronicities.IsDefaultOrEmpty, "the Chronicities of TypicalBaseline must be set");
            Require(measure, typical.Sd is > 0 and <= RecordLimits.MaxNumber, "the Sd of TypicalBaseline must be above 0 and at most 1000000");
            Require(measure, Math.Abs(typical.Mean) <= RecordLimits.MaxNumber, $"the Mean of TypicalBaseline must be from {RecordLimits.AllowedNumbers}");
            Require(measure, typical.Reliability >= 0 && (double)typical.Reliability < 1, "the Reliability of TypicalBaseline must be at least 0 and below 1");
        }
    }

    private static void Require(Measure measure, Threshold threshold)
    {
        if (!threshold.IsOfChange)
        {
            Require(measure, threshold.Unit == ThresholdUnit.Scale && measure.Allows(threshold.Value), $"a {threshold.Kind} must be {measure.Allowed}");
        }
        else if (threshold.Unit == ThresholdUnit.PercentOfBaseline)
        {
            Require(measure, threshold is { Kind: ThresholdKind.Mic, Value: > 0 and <= 100 }, "a threshold in percent of the baseline must be a Mic above 0 and at most 100%");
        }
        else
        {
            var most = measure.High - measure.Low;
            Require(measure, threshold.Value > 0 && threshold.Value <= most, $"a {threshold.Kind} must be above 0 and at most {most}");
        }
    }

    private static void Require(Measure measure, SafetyItem item)
    {
        var most = measure.Scoring is QuestionnaireScoring { Items: var items } ? items : 0;
        Require(measure, item.Item >= 1 && item.Item <= most, $"a SafetyItem needs a Scoring with a fixed number of items, and must be from 1 to {most}");
        Require(measure, RedFlagCatalog.TryGet(item.Flag, out _), $"a SafetyItem must open a red flag from the catalog: {RedFlagCatalog.Allowed}");
    }

    private static void Require(Measure measure, bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new TherapyOutcomesException(ErrorCodes.MeasureInvalid, $"The measure '{measure.Id}' can't be used: {what}.");
        }
    }
}
