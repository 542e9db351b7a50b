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
        Command = new CommandId(command),
        Ordinal = ordinal,
        Name = "SessionRecorded",
        Schema = 1,
        Actor = new ActorId("p-lee"),
        OccurredAt = Noon,
        RecordedAt = Noon.ToUniversalTime(),
        WorkflowVersion = 1,
        Policy = "0123456789abcdef",
        Payload = payload ?? "{}"u8.ToArray(),
    };

    public static RecordHead Head(RecordKey key, long version) => new() { Key = key, Version = version };

    /// <summary>One part that appends events of one command after a version.</summary>
    public static RecordAppend Append(RecordKey key, long after, string command, int count = 1, RecordHead? head = null) => new(
        key,
        after,
        [.. Enumerable.Range(0, count).Select(ordinal => Event(key, after + ordinal + 1, command, ordinal))],
        head ?? Head(key, after + count));

    public static RecordAppend Assertion(RecordKey key, long version) => new(key, version, []);
}
