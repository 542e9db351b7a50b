using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>What came of a batch: all of it was written, or nothing.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>All of it was written.</summary>
    public sealed record Appended : AppendResult;

    /// <summary>Nothing was written: a record was at another version, or had a key already.</summary>
    public sealed record Conflict : AppendResult
    {
        /// <summary>The record.</summary>
        public required RecordKey Key { get; init; }

        /// <summary>The version that the batch expected it at; equal to <see cref="Actual"/> where only the record's key was there already.</summary>
        public required long Expected { get; init; }

        /// <summary>The version that it is at.</summary>
        public required long Actual { get; init; }

        /// <summary>False when nothing more can be written before the host's own transaction ends.</summary>
        public bool CanRetry { get; init; } = true;
    }

    /// <summary>Nothing was written: some commands of the batch are on record already. Wins over a conflict.</summary>
    public sealed record Duplicate : AppendResult
    {
        /// <summary>All commands of the batch that are on record already, in the order of the batch.</summary>
        public required ImmutableArray<RecordedCommand> Commands { get; init; }
    }
}
