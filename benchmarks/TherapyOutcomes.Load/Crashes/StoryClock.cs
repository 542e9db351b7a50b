using System.Globalization;

namespace TherapyOutcomes.Load.Crashes;

/// <summary>Tells a time that goes on by some minutes with each command. Each process begins a year after the one before.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class StoryClock(string name) : TimeProvider
{
    private long _minutes;

    public static DateTimeOffset Start { get; } = new(1950, 1, 2, 8, 0, 0, TimeSpan.Zero);

    // The name is the number of the process.
    private DateTimeOffset First { get; } = Start.AddYears(int.Parse(name, CultureInfo.InvariantCulture));

    public DateTimeOffset Next() => First.AddMinutes(Interlocked.Add(ref _minutes, 20));

    public override DateTimeOffset GetUtcNow() => First.AddMinutes(Interlocked.Read(ref _minutes));
}
