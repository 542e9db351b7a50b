using TherapyOutcomes.Events;

namespace TherapyOutcomes.Deciding;

/// <summary>Reads events with their words.</summary>
internal interface IWordReader
{
    /// <summary>Reads a record's events from a version on, oldest first.</summary>
    Task<List<RecordedEvent>> ReadAsync(RecordKey record, TimeZoneInfo zone, long fromVersion, CancellationToken cancellationToken);
}
