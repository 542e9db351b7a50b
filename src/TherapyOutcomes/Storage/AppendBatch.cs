using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Represents everything that one decision writes. A store writes all of it or none of it.</summary>
/// <remarks>A store calls <see cref="ThrowIfMalformed"/> before it does anything else.</remarks>
public sealed record AppendBatch
{
    /// <summary>The clinic that every record in the batch belongs to.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The time at which the batch is recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The events to append, grouped by record. There is at least one record, and each record appears only once.</summary>
    public required ImmutableArray<RecordAppend> Appends { get; init; }

    /// <summary>The versions that other records must still be at. Each record appears only once.</summary>
    public ImmutableArray<RecordAssertion> Assertions { get; init; } = [];

    /// <summary>
    /// The clients whose other episodes must be evaluated again. For each of their episodes that receives no event in this batch, the
    /// store sets <see cref="RecordSummary.ReviewAt"/> to <see cref="RecordedAt"/>, unless it is already earlier.
    /// </summary>
    public ImmutableArray<ClientId> Outdates { get; init; } = [];

    /// <summary>
    /// The keys of records that had none so far. Each key belongs to the clinic's own record, or to a record that the batch appends to or
    /// asserts. If a record already has a key, even a destroyed one, the result is a conflict.
    /// </summary>
    public ImmutableArray<WrappedRecordKey> NewKeys { get; init; } = [];

    /// <summary>
    /// The clients to erase. In the transaction of the batch, the store removes the bytes and the master key's id of every key whose
    /// <see cref="WrappedRecordKey.Subject"/> is one of them, and sets <see cref="WrappedRecordKey.DestroyedAt"/> to <see cref="RecordedAt"/>. Keys
    /// that are destroyed already stay as they are. The batch appends to the record of each of these clients.
    /// </summary>
    public ImmutableArray<ClientId> Erasures { get; init; } = [];

    /// <summary>Throws an exception if the batch is malformed, so that no store could write it.</summary>
    /// <exception cref="ArgumentException">
    /// The batch appends nothing, or one of its lists is missing. A record is named more than once, belongs to another clinic, has an
    /// unknown kind or an empty id. A version is negative, or events do not follow the expected version. The events of one command are
    /// not next to each other or not numbered from 0, or an event was caused in another clinic. A summary is missing or describes
    /// another record or version. A key belongs to a record that the batch neither appends to nor asserts, or a client is erased to whose
    /// record nothing is appended.
    /// </exception>
    public void ThrowIfMalformed() => BatchCheck.Require(this);
}
