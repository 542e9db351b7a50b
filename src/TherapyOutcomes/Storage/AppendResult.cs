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

    /// <summary>Nothing was written: a record was at another version.</summary>
    /// <param name="Key">The record.</param>
    /// <param name="Actual">The version it is at.</param>
    public sealed record Conflict(RecordKey Key, long Actual) : AppendResult;

    /// <summary>Nothing was written: the record has events of this command already. Wins over a conflict.</summary>
    /// <param name="Key">The record.</param>
    /// <param name="FirstVersion">The version of the command's first event there.</param>
    /// <param name="LastVersion">The version of its last.</param>
    public sealed record Duplicate(RecordKey Key, long FirstVersion, long LastVersion) : AppendResult;
}
