namespace TherapyOutcomes.Cli;

/// <summary>A clock that stands where it was set: each command is judged at its own time.</summary>
internal sealed class LineClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public void Set(DateTimeOffset now) => _now = now;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
