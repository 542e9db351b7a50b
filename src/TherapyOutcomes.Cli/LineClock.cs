namespace TherapyOutcomes.Cli;

/// <summary>Represents a clock that shows the time of the newest command so far, because a file may contain commands of any year.</summary>
/// <param name="least">A clock that this one never falls behind; null for none.</param>
internal sealed class LineClock(TimeProvider? least = null) : TimeProvider
{
    private DateTimeOffset _newest = DateTimeOffset.UnixEpoch;

    /// <summary>Moves the clock forward. It never goes back.</summary>
    public void Advance(DateTimeOffset now) => _newest = now > _newest ? now : _newest;

    public override DateTimeOffset GetUtcNow() => least?.GetUtcNow() is { } now && now > _newest ? now : _newest.ToUniversalTime();
}
