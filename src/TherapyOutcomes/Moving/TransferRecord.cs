using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Moving;

/// <summary>One record of an export, as its lines are read.</summary>
internal sealed class TransferRecord(RecordKey key, long line)
{
    private readonly List<StoredEvent> _events = [];

    public RecordKey Key { get; } = key;

    /// <summary>The number of the record's first line.</summary>
    public long Line { get; } = line;

    public WrappedRecordKey? Wrapped { get; private set; }

    public IReadOnlyList<StoredEvent> Events => _events;

    public RecordSummary? Summary { get; private set; }

    /// <summary>Adds the next line; returns false if it does not follow.</summary>
    public bool TryAdd(TransferLine line)
    {
        switch (line)
        {
            case { Key: { } key, Event: null, Summary: null, Header: null } when Wrapped is null && _events.Count == 0 && Summary is null:
                Wrapped = key;
                return true;
            case { Event: { } stored, Key: null, Summary: null, Header: null } when Summary is null && stored.Version == _events.Count + 1:
                _events.Add(stored);
                return true;
            case { Summary: { } summary, Key: null, Event: null, Header: null } when Summary is null && summary.Version == _events.Count && _events.Count > 0:
                Summary = summary;
                return true;
            default:
                return false;
        }
    }
}
