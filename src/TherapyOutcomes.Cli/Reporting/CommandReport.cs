using TherapyOutcomes.Cli.Reading;
using TherapyOutcomes.Cli.Wording;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Provides the episodes of one clinic in a file of commands or a store.</summary>
/// <param name="host">The environment of the run.</param>
/// <param name="source">Where the episodes are.</param>
/// <param name="chosen">The clinic; null for the only one.</param>
internal sealed class CommandReport(CliHost host, RecordSource source, ClinicId? chosen) : IReportSource
{
    private const int MostNamed = 10;

    private SourceRecords? _records;

    public string FilePath => source.Path ?? source.Store!.Address.Path ?? Inputs.Pipe;

    public async Task<ClinicReport> ReadAsync(CancellationToken cancellationToken)
    {
        _records = await source.OpenAsync(host, cancellationToken).ConfigureAwait(false);
        var clinic = chosen ?? await OnlyClinicAsync(_records, cancellationToken).ConfigureAwait(false);
        var report = await ClinicReport.ReadAsync(
            _records.Clinic.Service, _records.Clinic.Catalog, clinic, _records.Clinic.Policy, _records.AsOf, cancellationToken).ConfigureAwait(false);

        // A page without records looks like that of a clinic without clients.
        return chosen is null || !report.Episodes.IsEmpty ? report : throw NoSuchClinic(clinic, await ClinicsAsync(_records, cancellationToken).ConfigureAwait(false));
    }

    public Task<int> EndAsync() => _records!.EndAsync(host);

    private static async Task<List<ClinicId>> ClinicsAsync(SourceRecords records, CancellationToken cancellationToken)
    {
        var episodes = await records.Clinic.ListEpisodesAsync(cancellationToken).ConfigureAwait(false);
        return [.. episodes.Select(episode => episode.Clinic).Distinct()];
    }

    private static async Task<ClinicId> OnlyClinicAsync(SourceRecords records, CancellationToken cancellationToken) =>
        await ClinicsAsync(records, cancellationToken).ConfigureAwait(false) switch
        {
            [] => ClinicId.Default,
            [var only] => only,
            var several => throw records.SeveralClinics(several.Count),
        };

    private BadInputException NoSuchClinic(ClinicId clinic, List<ClinicId> clinics)
    {
        var name = source.Path is { } path ? Inputs.Name(path) : source.Store!.Address.Name;
        var by = source.AsOf is { } day ? $" by {Phrases.English.Day(day)}" : "";
        var named = string.Join(", ", clinics.Select(other => other.Value).Order(StringComparer.Ordinal).Take(MostNamed));
        var more = clinics.Count > MostNamed ? $" and {Numbers.Write(clinics.Count - MostNamed)} more" : "";
        return new($"{name} has no episode in the clinic {clinic}{by}{(clinics.Count == 0 ? ", nor in any other." : $". Give --clinic with one that it has: {named}{more}.")}");
    }
}
