namespace TherapyOutcomes.Load.Working;

/// <summary>A clock that is ahead, so that everything is due, and goes on as time does, so that leases end.</summary>
internal sealed class AheadClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
