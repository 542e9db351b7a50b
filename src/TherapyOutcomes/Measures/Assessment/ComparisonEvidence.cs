namespace TherapyOutcomes.Measures;

/// <summary>Names a change in a finding: the measure, the score before and the score now.</summary>
internal static class ComparisonEvidence
{
    public static Evidence Measure(Measure measure) => Evidence.Named("measure", measure);

    public static Evidence From(decimal score) => Amount("from", score);

    public static Evidence To(ScoreComparison comparison) => Amount("to", comparison.To);

    /// <summary>Returns a number as it is shown to people, with two decimals at most.</summary>
    public static Evidence Amount(string name, decimal amount) => new(name, Math.Round(amount, 2, MidpointRounding.AwayFromZero));
}
