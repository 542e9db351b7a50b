using TherapyOutcomes.Storage;

namespace ClinicSoftware.Storage;

/// <summary>Represents one line of the file. Exactly one of its properties is set.</summary>
internal sealed record LogLine
{
    /// <summary>The id of the store, on the first line.</summary>
    public Guid? StoreId { get; init; }

    /// <summary>A batch that was appended. If its keys were destroyed later, their bytes are missing.</summary>
    public AppendBatch? Batch { get; init; }

    /// <summary>A summary that was evaluated again.</summary>
    public RecordSummary? Refreshed { get; init; }
}
