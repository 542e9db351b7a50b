namespace TherapyOutcomes.Cli;

/// <summary>Represents a clock that shows the time to which it was set, so that each command is evaluated at its own time.</summary>
internal sealed class LineClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public void Set(DateTimeOffset now) => _now = now;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
