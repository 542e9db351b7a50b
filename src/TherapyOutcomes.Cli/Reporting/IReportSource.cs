using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Provides the episodes of a report.</summary>
internal interface IReportSource
{
    /// <summary>The path of the file that is read, which must not be overwritten; <see cref="Inputs.Pipe"/> if there is none.</summary>
    string FilePath { get; }

    /// <summary>Reads and evaluates the episodes.</summary>
    Task<ClinicReport> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Reports what could not be used.</summary>
    /// <returns>The exit code.</returns>
    Task<int> EndAsync();
}
