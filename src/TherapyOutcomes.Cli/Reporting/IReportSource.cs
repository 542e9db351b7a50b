using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Where a report's episodes come from.</summary>
internal interface IReportSource
{
    /// <summary>What its worklist can't know; null = nothing.</summary>
    string? SourceNote { get; }

    /// <summary>Reads and judges.</summary>
    Task<ClinicReport> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Says what could not be used.</summary>
    /// <returns>The exit code.</returns>
    Task<int> EndAsync();
}
