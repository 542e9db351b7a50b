using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>A fact that is later than all facts assessed so far: a score, an observation, or an entry that counts only as a follow-up.</summary>
/// <param name="At">The time of the fact.</param>
/// <param name="Day">The day of the fact.</param>
internal sealed record NewestFact(DateTimeOffset At, DateOnly Day)
{
    public Score? Score { get; init; }

    public Observation? Observation { get; init; }
}
