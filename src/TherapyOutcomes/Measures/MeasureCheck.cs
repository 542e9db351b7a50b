namespace TherapyOutcomes.Measures;

/// <summary>Checks a measure that a clinic defines.</summary>
internal static class MeasureCheck
{
    public static void Require(Measure measure)
    {
        if (measure.Id.Value.Length == 0)
        {
            throw Invalid(measure, "Id must be set");
        }

        if (measure.High <= measure.Low)
        {
            throw Invalid(measure, "High must be above Low");
        }

        foreach (var threshold in measure.Thresholds)
        {
            var isChange = threshold.Kind != ThresholdKind.Pass;
            if (isChange && (threshold.Value <= 0 || threshold.Value > measure.High - measure.Low))
            {
                throw Invalid(measure, $"a {threshold.Kind} must be above 0 and at most {measure.High - measure.Low}");
            }

            if (!isChange && !measure.Allows(threshold.Value))
            {
                throw Invalid(measure, $"a PASS must be {measure.Allowed}");
            }
        }
    }

    private static TherapyOutcomesException Invalid(Measure measure, string what) =>
        new(ErrorCodes.MeasureInvalid, $"The measure '{measure.Id}' is not usable: {what}.");
}
