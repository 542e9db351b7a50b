using System.Collections.Immutable;

namespace TherapyOutcomes.Running;

/// <summary>Represents what was done without anybody asking for it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DueWorkReport
{
    internal DueWorkReport()
    {
    }

    /// <summary>The number of records that were looked at.</summary>
    public required int Records { get; init; }

    /// <summary>The number of reminders that were raised.</summary>
    public required int Reminders { get; init; }

    /// <summary>The number of episodes that were moved to another stage.</summary>
    public required int StagesMoved { get; init; }

    /// <summary>The number of summaries that were evaluated again and written back without an event.</summary>
    public required int Refreshed { get; init; }

    /// <summary>The records and clinics that could not be worked on. They are tried again when their lease has ended.</summary>
    public required ImmutableArray<DueWorkFailure> Failures { get; init; }

    /// <summary>True if nothing more was due; false if <see cref="DueWorkRequest.MaxRecords"/> ended the run.</summary>
    public required bool IsDone { get; init; }
}
