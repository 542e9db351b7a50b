using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents the newest change of a client's scores as it is shown.</summary>
/// <param name="From">The score that the newest one is compared with; null for a rating of change.</param>
/// <param name="To">The newest score.</param>
/// <param name="Gain">The gain; positive means better.</param>
/// <param name="Uncertainty">How certain the gain is, as JSON shows it; null if it is not shown or not known.</param>
internal sealed record ShownChange(decimal? From, decimal To, decimal Gain, object? Uncertainty)
{
    /// <summary>Returns the newest change of a measure; null if there is no follow-up.</summary>
    public static ShownChange? Of(MeasureAssessment measure, bool explains) => measure.NewestFollowUp is { } newest
        ? new ShownChange(newest.From, newest.To, newest.Gain, explains ? Explanations.Uncertainty(measure.Explain(newest)) : null)
        : null;
}
