namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>Represents a clock that moves only when it is told to.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public void Forward(TimeSpan span) => Now += span;

    public override DateTimeOffset GetUtcNow() => Now;
}
