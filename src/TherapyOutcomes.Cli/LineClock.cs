namespace TherapyOutcomes.Cli;

/// <summary>Represents a clock that shows the time of the newest command so far, because a file may contain commands of any year.</summary>
internal sealed class LineClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    /// <summary>Moves the clock forward. It never goes back.</summary>
    public void Advance(DateTimeOffset now) => _now = now > _now ? now : _now;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
