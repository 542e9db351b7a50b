using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>Creates batches for the store itself, which does not interpret their content.</summary>
internal static class Made
{
    public static readonly RecordKey E1 = Clinic.Episode("e1");
    public static readonly RecordKey E2 = Clinic.Episode("e2");
    public static readonly RecordKey C1 = RecordKey.For(ClinicId.Default, new ClientId("c1"));

    public static AppendBatch Batch(params RecordAppend[] appends) => new() { Clinic = ClinicId.Default, RecordedAt = Clinic.Now, Appends = [.. appends] };

    public static RecordAppend Append(RecordKey key, long after, string command, int count = 1) => new()
    {
        Key = key,
        ExpectedVersion = after,
        Events = [.. Enumerable.Range(0, count).Select(ordinal => Event(key, after + ordinal + 1, command, ordinal))],
        Summary = Summary(key, after + count),
    };

    public static RecordSummary Summary(RecordKey key, long version) => new()
    {
        Key = key,
        Version = version,
        Client = new ClientId("c1"),
        Practitioner = new PractitionerId("p1"),
        Stage = key.Kind == RecordKind.Episode ? EpisodeStage.Treating : null,
        ReviewAt = Clinic.Now,
        DueWorkAt = Clinic.Now,
        EvaluatedAt = Clinic.Now,
        EvaluationBasis = "policy-1",
    };

    public static WrappedRecordKey Key(RecordKey record) => new()
    {
        Id = new Guid("0193e9f0-0000-7000-8000-000000000001"),
        Record = record,
        Subject = new ClientId("c1"),
        MasterKeyId = "master-1",
        Wrapped = new byte[] { 1, 2, 3 },
    };

    /// <summary>Creates a new wrapping of a key by another master key.</summary>
    public static RewrappedKey Rewrap(WrappedRecordKey key, params byte[] wrapped) => new()
    {
        Key = key with { MasterKeyId = "master-2", Wrapped = wrapped },
        FormerMasterKeyId = key.MasterKeyId!,
    };

    /// <summary>Erases c1, whose record is at a version.</summary>
    public static AppendBatch Erase(long after = 0) =>
        Batch(Append(C1, after, FormattableString.Invariant($"erase-{after}"))) with { Erasures = [new ClientId("c1")] };

    public static ClaimRequest Claim(string owner) => new()
    {
        Clinic = ClinicId.Default,
        Now = Clinic.Now,
        Owner = new ActorId(owner),
        Lease = TimeSpan.FromMinutes(10),
        Size = 100,
    };

    private static StoredEvent Event(RecordKey key, long version, string command, int ordinal) => new()
    {
        Key = key,
        Version = version,
        EventId = Guid.CreateVersion7(),
        Command = new CommandId(command),
        Ordinal = ordinal,
        Cause = new CommandReference(key, new CommandId(command)),
        Name = "SessionRecorded",
        Schema = 1,
        Actor = new ActorId("p1"),
        OccurredAt = Clinic.Now,
        RecordedAt = Clinic.Now,
        WorkflowVersion = 1,
        PolicyFingerprint = "policy-1",
        Payload = """{"a":1}"""u8.ToArray(),
    };
}
