namespace TherapyOutcomes.Testing;

/// <summary>
/// Represents a clock that does not advance until it is set. It may also be set back, for example to test entries that are recorded late.
/// </summary>
/// <remarks>Not thread-safe. Set the clock between operations, not during them.</remarks>
/// <param name="now">The initial time.</param>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The time that the clock shows.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>Returns the time that the clock shows, in UTC.</summary>
    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
