using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Rows;

/// <summary>Turns events into the values of a row and back, in the order of <see cref="Mapping.StoreColumns.Event"/>.</summary>
internal static class EventRow
{
    /// <summary>Returns the values of an event. The buffers of the event are copied, because its owner may use them again.</summary>
    public static Arg[] Of(StoredEvent stored) =>
    [
        Arg.Text("@clinic", stored.Key.Clinic.Value),
        Arg.Small("@kind", (int)stored.Key.Kind),
        Arg.Text("@id", stored.Key.Id),
        Arg.Large("@version", stored.Version),
        Arg.Guid("@event_id", stored.EventId),
        Arg.Text("@command_id", stored.Command.Value),
        Arg.Number("@ordinal", stored.Ordinal),
        Arg.Small("@cause_kind", (int)stored.Cause.Record.Kind),
        Arg.Text("@cause_id", stored.Cause.Record.Id),
        Arg.Text("@cause_command", stored.Cause.Command.Value),
        Arg.Text("@name", stored.Name),
        Arg.Number("@schema", stored.Schema),
        Arg.Text("@actor", stored.Actor.Value),
        Arg.Large("@occurred_ms", stored.OccurredAt.ToUnixTimeMilliseconds()),
        Arg.Small("@offset_min", (int)stored.OccurredAt.Offset.TotalMinutes),
        Arg.Large("@recorded_ms", stored.RecordedAt.ToUnixTimeMilliseconds()),
        Arg.Number("@workflow", stored.WorkflowVersion),
        Arg.Text("@policy", stored.PolicyFingerprint),
        Arg.Flag("@imported", stored.IsImported),
        Arg.Text("@fingerprint", stored.CommandFingerprint),
        Arg.Guid("@key_id", stored.KeyId),
        Arg.Guid("@chain_key_id", stored.ChainKeyId),
        Arg.Text("@prev_hash", stored.PreviousHash),
        Arg.Text("@hash", stored.Hash),
        Arg.Bytes("@payload", stored.Payload.ToArray()),
        Arg.Bytes("@texts", stored.Texts.ToArray()),
    ];

    /// <summary>Reads an event that the library can have written.</summary>
    /// <exception cref="TherapyOutcomesException">TO3012: the row can't be read, or the library doesn't write such a one.</exception>
    public static StoredEvent ReadStrictly(DbDataReader row) => RowReading.Of("outcome_events", row, static row =>
    {
        var stored = Read(row);
        RowReading.RequireId(stored.Key.Id);
        RowReading.RequireId(stored.Cause.Record.Id);
        return stored.Version > 0 ? stored : throw new FormatException("The version is not one of an event.");
    });

    /// <exception cref="TherapyOutcomesException">TO3012: the row can't be read.</exception>
    public static StoredEvent Read(DbDataReader row) => RowReading.Of("outcome_events", row, static row =>
    {
        var key = RowReading.Key(row);
        return new StoredEvent
        {
            Key = key,
            Version = row.GetInt64(3),
            EventId = row.GetGuid(4),
            Command = new CommandId(row.GetString(5)),
            Ordinal = row.GetInt32(6),
            Cause = new CommandReference(new RecordKey(key.Clinic, RowReading.Kind(row, 7), RowReading.Id(row, 8)), new CommandId(row.GetString(9))),
            Name = row.GetString(10),
            Schema = row.GetInt32(11),
            Actor = new ActorId(row.GetString(12)),
            OccurredAt = RowReading.Time(row.GetInt64(13)).ToOffset(TimeSpan.FromMinutes(row.GetInt16(14))),
            RecordedAt = RowReading.Time(row.GetInt64(15)),
            WorkflowVersion = row.GetInt32(16),
            PolicyFingerprint = row.GetString(17),
            IsImported = row.GetBoolean(18),
            CommandFingerprint = RowReading.Text(row, 19),
            KeyId = RowReading.Guid(row, 20),
            ChainKeyId = RowReading.Guid(row, 21),
            PreviousHash = RowReading.Text(row, 22),
            Hash = RowReading.Text(row, 23),
            Payload = row.GetFieldValue<byte[]>(24),
            Texts = row.GetFieldValue<byte[]>(25),
        };
    });
}
