namespace TherapyOutcomes.Tests.Storage;

/// <summary>Batches of made-up events, for stores that must not look inside.</summary>
internal static class StoredEvents
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, 345, TimeSpan.FromHours(2));

    public static RecordKey Episode(string id, string clinic = "default") => RecordKey.For(new ClinicId(clinic), new EpisodeId(id));

    public static RecordKey Client(string id, string clinic = "default") => RecordKey.For(new ClinicId(clinic), new ClientId(id));

    public static StoredEvent Event(RecordKey key, long version, string command, int ordinal = 0, byte[]? payload = null) => new()
    {
        Key = key,
        Version = version,
        EventId = Guid.CreateVersion7(),
        Command = new CommandId(command),
        Ordinal = ordinal,
        Cause = new CommandReference(key, new CommandId(command)),
        Name = "SessionRecorded",
        Schema = 1,
        Actor = new ActorId("p-lee"),
        OccurredAt = Noon,
        RecordedAt = Noon.ToUniversalTime(),
        WorkflowVersion = 1,
        PolicyFingerprint = "0123456789abcdef",
        Payload = payload ?? "{}"u8.ToArray(),
    };

    public static RecordSummary Summary(RecordKey key, long version) => new()
    {
        Key = key,
        Version = version,
        EvaluatedAt = Noon.ToUniversalTime(),
        EvaluationBasis = "0123456789abcdef",
    };

    /// <summary>A batch that begins or continues one record with these events.</summary>
    public static AppendBatch Batch(params ImmutableArray<StoredEvent> events) => new()
    {
        Clinic = events[0].Key.Clinic,
        RecordedAt = Noon.ToUniversalTime(),
        Appends =
        [
            new RecordAppend
            {
                Key = events[0].Key,
                ExpectedVersion = events[0].Version - 1,
                Events = events,
                Summary = Summary(events[0].Key, events[^1].Version),
            },
        ],
    };
}
