namespace TherapyOutcomes.Storage;

/// <summary>Holds one record's events and the versions of its commands.</summary>
/// <remarks>
/// Not thread-safe. What <see cref="From"/> returns never changes, however, because events are only ever added.
/// </remarks>
internal sealed class RecordHistory
{
    private readonly Dictionary<CommandId, (long First, long Last)> _commands = [];
    private StoredEvent[] _events = new StoredEvent[4];

    public int Version { get; private set; }

    public RecordedCommand? Find(RecordKey key, CommandId command) =>
        _commands.TryGetValue(command, out var versions) ? new RecordedCommand(key, command, versions.First, versions.Last) : null;

    public ArraySegment<StoredEvent> From(long version)
    {
        var start = (int)Math.Min(version - 1, Version);
        return new ArraySegment<StoredEvent>(_events, start, Version - start);
    }

    public void Add(StoredEvent stored)
    {
        if (Version == _events.Length)
        {
            Array.Resize(ref _events, Version * 2);
        }

        _events[Version++] = stored;
        _commands[stored.Command] = (_commands.TryGetValue(stored.Command, out var versions) ? versions.First : stored.Version, stored.Version);
    }
}
