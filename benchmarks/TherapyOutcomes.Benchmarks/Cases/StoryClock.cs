namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>A clock that only moves when told.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public void Forward(TimeSpan span) => Now += span;

    public override DateTimeOffset GetUtcNow() => Now;
}
