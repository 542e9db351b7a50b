using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>A fact later than all that was assessed before it: a score, an observation, or something that counts as a follow-up alone.</summary>
/// <param name="At">When it was.</param>
/// <param name="Day">Its day.</param>
internal sealed record NewestFact(DateTimeOffset At, DateOnly Day)
{
    public Score? Score { get; init; }

    public Observation? Observation { get; init; }
}
