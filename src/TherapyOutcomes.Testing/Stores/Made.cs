using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>Creates made-up records for stores, which must not interpret their content.</summary>
internal static class Made
{
    public const string Policy = "policy-1";

    public static readonly ClinicId Clinic = new("north");
    public static readonly ClinicId OtherClinic = new("south");
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, 345, TimeSpan.Zero);
    public static readonly DateTimeOffset Abroad = Now.ToOffset(TimeSpan.FromHours(2));
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public static OutdatedQuery Outdated { get; } = new() { Clinic = Clinic, Now = Now, EvaluationBasis = Policy };

    public static RecordKey Episode(string id, ClinicId? clinic = null) => RecordKey.For(clinic ?? Clinic, new EpisodeId(id));

    public static RecordKey Client(string id, ClinicId? clinic = null) => RecordKey.For(clinic ?? Clinic, new ClientId(id));

    public static RecordKey Practitioner(string id, ClinicId? clinic = null) => RecordKey.For(clinic ?? Clinic, new PractitionerId(id));

    public static StoredEvent Event(RecordKey key, long version, string command, int ordinal = 0) => new()
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
        OccurredAt = Abroad,
        RecordedAt = Now,
        WorkflowVersion = 1,
        PolicyFingerprint = Policy,
        Payload = """{"a":1}"""u8.ToArray(),
    };

    /// <summary>
    /// Creates a summary without a next step or a review time. A summary of an episode has client c1 and practitioner p1.
    /// </summary>
    public static RecordSummary Summary(RecordKey key, long version) => new()
    {
        Key = key,
        Version = version,
        Client = key.Kind switch
        {
            RecordKind.Episode => new ClientId("c1"),
            RecordKind.Client => new ClientId(key.Id),
            _ => null,
        },
        Practitioner = key.Kind switch
        {
            RecordKind.Episode => new PractitionerId("p1"),
            RecordKind.Practitioner => new PractitionerId(key.Id),
            _ => null,
        },
        Stage = key.Kind == RecordKind.Episode ? EpisodeStage.Treating : null,
        EvaluatedAt = Now,
        EvaluationBasis = Policy,
    };

    public static SummaryStep Step(DateOnly? dueOn = null) => new()
    {
        Command = "sign-note",
        With = new StepChoice("note", "n1"),
        Rule = "DOC002",
        DueOn = dueOn ?? Today,
        Urgency = Urgency.Routine,
        MessageKey = "DOC002",
        Evidence = [],
    };

    /// <summary>Creates events of one command that follow a version.</summary>
    public static RecordAppend Append(RecordKey key, long after, string command, int count = 1) => new()
    {
        Key = key,
        ExpectedVersion = after,
        Events = [.. Enumerable.Range(0, count).Select(ordinal => Event(key, after + ordinal + 1, command, ordinal))],
        Summary = Summary(key, after + count),
    };

    /// <summary>Creates the first event of a record, with its summary.</summary>
    public static RecordAppend Begin(RecordKey key, Func<RecordSummary, RecordSummary>? summary = null) =>
        Append(key, 0, "m1").With(summary ?? (plain => plain));

    /// <summary>Creates the first event of a record that has a next step.</summary>
    public static RecordAppend BeginWork(RecordKey key, string orderKey, DateOnly? dueOn = null) =>
        Begin(key, summary => summary with { OrderKey = orderKey, Next = Step(dueOn) });

    /// <summary>Creates the first event of a record that must be evaluated again.</summary>
    public static RecordAppend BeginReview(RecordKey key, DateTimeOffset? reviewAt = null) =>
        Begin(key, summary => summary with { ReviewAt = reviewAt ?? Now });

    /// <summary>Creates the first event of a record that has due work.</summary>
    public static RecordAppend BeginDueWork(RecordKey key, DateTimeOffset? dueWorkAt = null) =>
        Begin(key, summary => summary with { DueWorkAt = dueWorkAt ?? Now });

    public static RecordAppend With(this RecordAppend append, Func<RecordSummary, RecordSummary> summary) =>
        append with { Summary = summary(append.Summary) };

    public static AppendBatch Batch(params RecordAppend[] appends) => new()
    {
        Clinic = appends[0].Key.Clinic,
        RecordedAt = Now,
        Appends = [.. appends],
    };

    public static AppendBatch Asserting(this AppendBatch batch, RecordKey key, long version) =>
        batch with { Assertions = [.. batch.Assertions, new RecordAssertion(key, version)] };

    public static AppendBatch Outdating(this AppendBatch batch, params string[] clients) =>
        batch with { Outdates = [.. clients.Select(client => new ClientId(client))] };

    /// <summary>Erases clients, each of whom gets an event in the client's own record.</summary>
    public static AppendBatch Erasing(params (string Client, long After)[] clients) =>
        Batch([.. clients.Select(erased => Append(Client(erased.Client), erased.After, FormattableString.Invariant($"erase-{erased.After}")))])
            with
        { Erasures = [.. clients.Select(erased => new ClientId(erased.Client))] };

    public static AppendBatch WithKeys(this AppendBatch batch, params WrappedRecordKey[] keys) => batch with { NewKeys = [.. keys] };

    /// <summary>Creates a summary that was evaluated an hour later, based on its own record.</summary>
    public static SummaryRefresh Refresh(RecordSummary summary, params RecordAssertion[] alsoBasedOn) => new()
    {
        Summary = summary with { EvaluatedAt = summary.EvaluatedAt.AddHours(1) },
        BasedOn = [new RecordAssertion(summary.Key, summary.Version), .. alsoBasedOn],
    };

    public static WrappedRecordKey Key(RecordKey record, string? subject = "c1") => new()
    {
        Id = Guid.CreateVersion7(),
        Record = record,
        Subject = subject is null ? null : new ClientId(subject),
        MasterKeyId = "master-1",
        Wrapped = AllBytes,
    };

    /// <summary>Creates a new wrapping of a key by another master key.</summary>
    public static RewrappedKey Rewrap(WrappedRecordKey key, string former = "master-1") => new()
    {
        Key = key with { MasterKeyId = "master-2", Wrapped = AllBytes.Reverse().ToArray() },
        FormerMasterKeyId = former,
    };

    public static AccessEntry Access(RecordKey record, string actor = "p-lee", DateTimeOffset? at = null, AccessKind kind = AccessKind.Card) =>
        new() { Record = record, Actor = new ActorId(actor), At = at ?? Now, Kind = kind };

    /// <summary>Every value that a byte can have.</summary>
    public static byte[] AllBytes => [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    public static ClaimRequest Claim(string owner, DateTimeOffset? now = null, int size = 1000) => new()
    {
        Clinic = Clinic,
        Now = now ?? Now,
        Owner = new ActorId(owner),
        Lease = Lease,
        Size = size,
    };
}
