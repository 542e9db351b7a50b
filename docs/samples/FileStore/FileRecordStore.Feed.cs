using System.Globalization;
using TherapyOutcomes;
using TherapyOutcomes.Storage;

namespace ClinicSoftware.Storage;

/// <content>
/// Contains the feed. One batch is written at a time, and lines are never moved, so the order of the lines is the order of the feed, and a position is a
/// number of events.
/// </content>
public sealed partial class FileRecordStore
{
    /// <inheritdoc/>
    public ValueTask<StoredFeedPage> ReadFeedAsync(ClinicId clinic, string? after, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var from = 0;
        if (after is not null && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            throw new ArgumentException("This is no position of a store in a file.", nameof(after));
        }

        return Locked(
            () => new StoredFeedPage
            {
                StoreId = _id,
                Events = [.. FeedOf(clinic).Skip(from).Take(size).Select((stored, index) => new StoredFeedEvent { Position = (from + index + 1).ToString(CultureInfo.InvariantCulture), Event = stored })],
            },
            cancellationToken);
    }

    private List<StoredEvent> FeedOf(ClinicId clinic) => _feeds.GetValueOrDefault(clinic, []);
}
