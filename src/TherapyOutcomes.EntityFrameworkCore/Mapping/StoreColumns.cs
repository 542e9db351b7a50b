using System.Collections.Immutable;

namespace TherapyOutcomes.EntityFrameworkCore.Mapping;

/// <summary>Lists the columns of each table, in the order in which statements name them. <c>docs/store.md</c> says what each one holds.</summary>
internal static class StoreColumns
{
    /// <summary>The property for the transaction that wrote an event, where the database has ids that order commits. The database fills it.</summary>
    public const string TransactionId = "Xid";

    /// <summary>The property for the number of an event in the order of writing. The database fills it.</summary>
    public const string Position = "Position";

    /// <summary>The property for the version of an event's row, where the database has versions that order writes. The database fills it.</summary>
    public const string RowVersion = "RowVersion";

    public static readonly StoreColumn Clinic = new("Clinic", "clinic", ColumnKind.Id);
    public static readonly StoreColumn Kind = new("Kind", "kind", ColumnKind.Small);
    public static readonly StoreColumn Id = new("Id", "id", ColumnKind.Id);
    public static readonly StoreColumn Version = new("Version", "version", ColumnKind.Large);

    /// <summary>The columns of an event. The database numbers <c>position</c> by itself.</summary>
    public static ImmutableArray<StoreColumn> Event { get; } =
    [
        Clinic,
        Kind,
        Id,
        Version,
        new("EventId", "event_id", ColumnKind.Guid),
        new("CommandId", "command_id", ColumnKind.Id),
        new("Ordinal", "ordinal", ColumnKind.Number),
        new("CauseKind", "cause_kind", ColumnKind.Small),
        new("CauseId", "cause_id", ColumnKind.Id),
        new("CauseCommand", "cause_command", ColumnKind.Id),
        new("Name", "name", ColumnKind.Name),
        new("Schema", "schema", ColumnKind.Number),
        new("Actor", "actor", ColumnKind.Id),
        new("OccurredMs", "occurred_ms", ColumnKind.Large),
        new("OffsetMin", "offset_min", ColumnKind.Small),
        new("RecordedMs", "recorded_ms", ColumnKind.Large),
        new("Workflow", "workflow", ColumnKind.Number),
        new("Policy", "policy", ColumnKind.Name),
        new("Imported", "imported", ColumnKind.Flag),
        new("Fingerprint", "fingerprint", ColumnKind.Name, IsNullable: true),
        new("KeyId", "key_id", ColumnKind.Guid, IsNullable: true),
        new("ChainKeyId", "chain_key_id", ColumnKind.Guid, IsNullable: true),
        new("PrevHash", "prev_hash", ColumnKind.Name, IsNullable: true),
        new("Hash", "hash", ColumnKind.Name, IsNullable: true),
        new("Payload", "payload", ColumnKind.Bytes),
        new("Texts", "texts", ColumnKind.Bytes),
    ];

    /// <summary>The columns of a record's summary. Appends and refreshes write all of them.</summary>
    public static ImmutableArray<StoreColumn> Summary { get; } =
    [
        Clinic,
        Kind,
        Id,
        Version,
        new("Proof", "proof", ColumnKind.Name, IsNullable: true),
        new("Client", "client", ColumnKind.Id, IsNullable: true),
        new("Practitioner", "practitioner", ColumnKind.Id, IsNullable: true),
        new("Stage", "stage", ColumnKind.Small, IsNullable: true),
        new("IsHeld", "is_held", ColumnKind.Flag),
        new("Next", "next", ColumnKind.Bytes, IsNullable: true),
        new("DueOn", "due_on", ColumnKind.Day, IsNullable: true),
        new("OrderKey", "order_key", ColumnKind.Name, IsNullable: true),
        new("ReviewMs", "review_ms", ColumnKind.Large, IsNullable: true),
        new("EvaluatedMs", "evaluated_ms", ColumnKind.Large),
        new("Basis", "basis", ColumnKind.Name),
        new("OpenBasis", "open_basis", ColumnKind.Name, IsNullable: true),
        new("DueWorkMs", "due_work_ms", ColumnKind.Large, IsNullable: true),
    ];

    /// <summary>The columns of a record's lease. Only claims write them.</summary>
    public static ImmutableArray<StoreColumn> Lease { get; } =
    [
        new("LeaseOwner", "lease_owner", ColumnKind.Id, IsNullable: true),
        new("LeaseUntilMs", "lease_until_ms", ColumnKind.Large, IsNullable: true),
    ];

    public static ImmutableArray<StoreColumn> Record { get; } = [.. Summary, .. Lease];

    public static ImmutableArray<StoreColumn> Key { get; } =
    [
        Clinic,
        Kind,
        Id,
        new("KeyId", "key_id", ColumnKind.Guid),
        new("Subject", "subject", ColumnKind.Id, IsNullable: true),
        new("MasterKey", "master_key", ColumnKind.Id, IsNullable: true),
        new("Wrapped", "wrapped", ColumnKind.Bytes, IsNullable: true),
        new("DestroyedMs", "destroyed_ms", ColumnKind.Large, IsNullable: true),
    ];

    /// <summary>The columns of an entry of the access log. The database numbers <c>position</c> by itself.</summary>
    public static ImmutableArray<StoreColumn> Access { get; } =
    [
        Clinic,
        Kind,
        Id,
        new("Actor", "actor", ColumnKind.Id),
        new("AtMs", "at_ms", ColumnKind.Large),
        new("Seen", "seen", ColumnKind.Small),
    ];

    public static ImmutableArray<StoreColumn> Store { get; } =
    [
        new("Id", "id", ColumnKind.Small),
        new("Schema", "schema", ColumnKind.Number),
        new("StoreId", "store_id", ColumnKind.Guid, IsNullable: true),
    ];

    /// <summary>Returns the columns of an entity type.</summary>
    public static ImmutableArray<StoreColumn> Of(string entity) => entity switch
    {
        StoreEntities.Event => Event,
        StoreEntities.Record => Record,
        StoreEntities.Key => Key,
        StoreEntities.Access => Access,
        _ => Store,
    };
}
