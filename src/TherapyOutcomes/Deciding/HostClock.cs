namespace TherapyOutcomes.Deciding;

/// <summary>Reads the host's clock. It may stand still or be set back, but it must show a time that a record can hold.</summary>
/// <remarks>Thread-safe if the clock is.</remarks>
internal sealed class HostClock(TimeProvider time)
{
    /// <summary>Returns the current time, truncated to milliseconds.</summary>
    /// <exception cref="TherapyOutcomesException">TO2012: the clock failed or shows a time that no record can hold.</exception>
    public DateTimeOffset Now()
    {
        var now = Read();
        return RecordLimits.Contains(now.ToUniversalTime())
            ? WireTime.Truncate(now)
            : throw Unusable(FormattableString.Invariant($"shows {now:O}. Allowed: {RecordLimits.AllowedDays}"));
    }

    private DateTimeOffset Read()
    {
        try
        {
            return time.GetUtcNow();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Unusable($"threw {exception.GetType().Name}", exception);
        }
    }

    private TherapyOutcomesException Unusable(string what, Exception? inner = null) =>
        new(ErrorCodes.ClockUnusable, $"The clock {time.GetType().Name} {what}. Nothing was recorded. Set the clock, then send the command again.", inner);
}
