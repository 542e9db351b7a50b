namespace TherapyOutcomes.Tests.Support;

/// <summary>A clock that is set by hand and may go back, as lines recorded late do.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
