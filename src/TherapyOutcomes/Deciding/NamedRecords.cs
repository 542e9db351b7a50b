namespace TherapyOutcomes.Deciding;

/// <summary>A record with those that it names. An episode names its client and its practitioner; other records name none.</summary>
/// <param name="Own">The record.</param>
/// <param name="Others">The keys of the records that it names: the client's first.</param>
/// <param name="IsCurrent">
/// True if the record was just read; false if it is what the process kept of it. That is enough to foresee whom it names, so that it is read
/// together with them.
/// </param>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed record NamedRecords(FoldedRecord Own, RecordKey[] Others, bool IsCurrent)
{
    /// <summary>The client's record; null when nothing is named.</summary>
    public RecordKey? Client => Others is [var client, ..] ? client : null;
}
