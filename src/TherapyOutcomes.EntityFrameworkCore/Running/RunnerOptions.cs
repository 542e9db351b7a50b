using TherapyOutcomes.Running;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <summary>Represents how often a host does due work, and how much of it at a time.</summary>
/// <remarks>Not thread-safe. The runner reads it, and never changes it.</remarks>
public sealed class RunnerOptions
{
    /// <summary>The time between two runs, a little more or less, so that several processes do not run at the same moment. The default is one minute.</summary>
    /// <value>From 100 milliseconds to one day.</value>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What each run does. The default is all clinics, with the default limits.</summary>
    public DueWorkRequest Request { get; set; } = new();

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Interval, TimeSpan.FromMilliseconds(100), nameof(Interval));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Interval, TimeSpan.FromDays(1), nameof(Interval));
        ArgumentNullException.ThrowIfNull(Request, nameof(Request));
    }
}
