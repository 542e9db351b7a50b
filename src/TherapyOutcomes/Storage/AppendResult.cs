using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Represents the result of appending a batch: either all of it was written, or none of it.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>The result when the whole batch was written.</summary>
    public sealed record Appended : AppendResult;

    /// <summary>The result when nothing was written because a record was at another version or already had a key.</summary>
    public sealed record Conflict : AppendResult
    {
        /// <summary>The record that caused the conflict.</summary>
        public required RecordKey Key { get; init; }

        /// <summary>
        /// The version that the batch expected the record to be at. It equals <see cref="Actual"/> if the only conflict is that the record
        /// already has a key.
        /// </summary>
        public required long Expected { get; init; }

        /// <summary>The version that the record is at.</summary>
        public required long Actual { get; init; }

        /// <summary>
        /// True if the batch can be tried again; false if nothing more can be written until the host's own transaction ends. The default is
        /// true.
        /// </summary>
        public bool CanRetry { get; init; } = true;
    }

    /// <summary>
    /// The result when nothing was written because some commands of the batch are already recorded. It takes precedence over a conflict.
    /// </summary>
    public sealed record Duplicate : AppendResult
    {
        /// <summary>All commands of the batch that are already recorded, in the order of the batch.</summary>
        public required ImmutableArray<RecordedCommand> Commands { get; init; }
    }
}
