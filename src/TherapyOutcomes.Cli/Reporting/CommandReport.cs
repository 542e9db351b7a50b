using TherapyOutcomes.Cli.Reading;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Provides the episodes of one clinic in a file of commands or a store.</summary>
/// <param name="host">The environment of the run.</param>
/// <param name="source">Where the episodes are.</param>
/// <param name="chosen">The clinic; null for the only one.</param>
internal sealed class CommandReport(CliHost host, RecordSource source, ClinicId? chosen) : IReportSource
{
    private SourceRecords? _records;

    public string FilePath => source.Path ?? source.Store!.Address.Path ?? Inputs.Pipe;

    public async Task<ClinicReport> ReadAsync(CancellationToken cancellationToken)
    {
        _records = await source.OpenAsync(host, cancellationToken).ConfigureAwait(false);
        var clinic = chosen ?? await OnlyClinicAsync(_records, cancellationToken).ConfigureAwait(false);
        return await ClinicReport.ReadAsync(
            _records.Clinic.Service, _records.Clinic.Catalog, clinic, _records.Clinic.Policy, _records.AsOf, cancellationToken).ConfigureAwait(false);
    }

    public Task<int> EndAsync() => _records!.EndAsync(host);

    private static async Task<ClinicId> OnlyClinicAsync(SourceRecords records, CancellationToken cancellationToken)
    {
        var episodes = await records.Clinic.ListEpisodesAsync(cancellationToken).ConfigureAwait(false);
        var clinics = episodes.Select(episode => episode.Clinic).Distinct().ToList();
        return clinics.Count switch
        {
            0 => ClinicId.Default,
            1 => clinics[0],
            _ => throw records.SeveralClinics(clinics.Count),
        };
    }
}
