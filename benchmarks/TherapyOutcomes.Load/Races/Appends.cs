using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Load.Races;

/// <summary>Makes up what is appended where only versions matter.</summary>
internal static class Appends
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static AppendBatch Batch(params RecordAppend[] appends) => new() { Clinic = ClinicId.Default, RecordedAt = Now, Appends = [.. appends] };

    /// <summary>Creates one event that follows a version.</summary>
    public static RecordAppend Of(RecordKey key, long after, string command) => new()
    {
        Key = key,
        ExpectedVersion = after,
        Events =
        [
            new StoredEvent
            {
                Key = key,
                Version = after + 1,
                EventId = Guid.CreateVersion7(),
                Command = new CommandId(command),
                Ordinal = 0,
                Cause = new CommandReference(key, new CommandId(command)),
                Name = "SessionRecorded",
                Schema = 1,
                Actor = new ActorId("pat"),
                OccurredAt = Now,
                RecordedAt = Now,
                WorkflowVersion = 1,
                PolicyFingerprint = "policy",
                Payload = "{}"u8.ToArray(),
            },
        ],
        Summary = new RecordSummary
        {
            Key = key,
            Version = after + 1,
            Client = key.Kind == RecordKind.Client ? new ClientId(key.Id) : new ClientId("c1"),
            Stage = key.Kind == RecordKind.Episode ? EpisodeStage.Treating : null,
            EvaluatedAt = Now,
            EvaluationBasis = "basis",
        },
    };
}
