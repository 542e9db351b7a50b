namespace TherapyOutcomes.Testing;

/// <summary>A clock that stands still until it is set. It may go back, as commands recorded late do.</summary>
/// <remarks>Not thread-safe: set it between acts, not during them.</remarks>
/// <param name="now">The time it shows at first.</param>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The time it shows.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>The time it shows, in UTC.</summary>
    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
