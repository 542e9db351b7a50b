using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Represents what one decision writes: all of it or nothing.</summary>
/// <remarks>Immutable and thread-safe. A store calls <see cref="ThrowIfMalformed"/> before anything else.</remarks>
public sealed record AppendBatch
{
    /// <summary>The clinic that every record of the batch belongs to.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>When the batch is recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The records that get events: at least one, each once.</summary>
    public required ImmutableArray<RecordAppend> Appends { get; init; }

    /// <summary>Other records that must still be at a version, each once.</summary>
    public ImmutableArray<RecordAssertion> Assertions { get; init; } = [];

    /// <summary>
    /// Clients whose other episodes must be judged again: the summary of each of their episodes that gets no event here has its
    /// <see cref="RecordSummary.ReviewAt"/> set to <see cref="RecordedAt"/> unless it is earlier.
    /// </summary>
    public ImmutableArray<ClientId> Outdates { get; init; } = [];

    /// <summary>
    /// Keys of records that had none, each of a record that the batch appends to or asserts. A record that has a key already, destroyed
    /// or not, is a conflict.
    /// </summary>
    public ImmutableArray<WrappedRecordKey> NewKeys { get; init; } = [];

    /// <summary>Checks what no store could write as it stands.</summary>
    /// <exception cref="ArgumentException">
    /// The batch has no append, a list is missing, a record is named twice or belongs to another clinic, its kind is unknown or its
    /// id empty, a version is negative, events don't follow the expected version, the events of a command don't stand together
    /// numbered from 0, an event was caused in another clinic, a summary tells of another record or version, or a key belongs to a
    /// record that the batch neither appends to nor asserts.
    /// </exception>
    public void ThrowIfMalformed() => BatchCheck.Require(this);
}
