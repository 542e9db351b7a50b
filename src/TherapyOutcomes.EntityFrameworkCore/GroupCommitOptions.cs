namespace TherapyOutcomes.EntityFrameworkCore;

/// <summary>Limits how many batches <see cref="StoreMode.GroupCommit"/> writes in one transaction, and how many may wait.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class GroupCommitOptions
{
    /// <summary>The largest number of batches in one transaction. The default is 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 1,000.</exception>
    public int MostBatches
    {
        get;
        init => field = InRange(value, 1_000, nameof(MostBatches));
    } = 64;

    /// <summary>
    /// The largest number of events in one transaction. A batch that has more, such as one of an import, is written by itself. The default is 1,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 100,000.</exception>
    public int MostEvents
    {
        get;
        init => field = InRange(value, 100_000, nameof(MostEvents));
    } = 1_000;

    /// <summary>
    /// The largest number of batches that wait in the queue while others are written. Further callers wait, asynchronously, until there is room. The
    /// default is 1,024.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 1,000,000.</exception>
    public int MostWaiting
    {
        get;
        init => field = InRange(value, 1_000_000, nameof(MostWaiting));
    } = 1_024;

    private static int InRange(int value, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
