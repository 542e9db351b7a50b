using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Provides the episodes of a report.</summary>
internal interface IReportSource
{
    /// <summary>A note on what the worklist of the report cannot know; null for no note.</summary>
    string? SourceNote { get; }

    /// <summary>Reads and evaluates the episodes.</summary>
    Task<ClinicReport> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Reports what could not be used.</summary>
    /// <returns>The exit code.</returns>
    Task<int> EndAsync();
}
