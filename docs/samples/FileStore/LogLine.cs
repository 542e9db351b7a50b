using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Samples;

/// <summary>Represents one line of the file. It holds one of these.</summary>
internal sealed record LogLine
{
    /// <summary>The id of the store: the first line.</summary>
    public Guid? StoreId { get; init; }

    /// <summary>A batch that was appended. Keys in it that were destroyed since have no bytes.</summary>
    public AppendBatch? Batch { get; init; }

    /// <summary>A summary that was evaluated again.</summary>
    public RecordSummary? Refreshed { get; init; }
}
