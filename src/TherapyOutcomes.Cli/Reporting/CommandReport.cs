using TherapyOutcomes.Cli.Applying;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Provides the episodes in a file of commands.</summary>
internal sealed class CommandReport(CliHost host, string path, TimeZoneInfo zone, DateOnly? asOf) : IReportSource
{
    private Playback? _playback;

    public string? SourceNote => null;

    public async Task<ClinicReport> ReadAsync(CancellationToken cancellationToken)
    {
        var clinics = new HashSet<ClinicId>();
        _playback = await WholeFile.PlayAsync(host, path, zone, asOf, answer => Note(clinics, answer), cancellationToken).ConfigureAwait(false);
        var clinic = clinics.Count switch
        {
            0 => ClinicId.Default,
            1 => clinics.Single(),
            _ => throw new BadInputException($"{path} has commands for {clinics.Count} clinics, but a report covers one. Give each clinic a file of its own."),
        };
        return await ClinicReport.ReadAsync(
            _playback.Clinic.Service, _playback.Clinic.Store, clinic, _playback.Clinic.Policy, _playback.AsOf(asOf), cancellationToken).ConfigureAwait(false);
    }

    public Task<int> EndAsync() => _playback!.EndAsync(host);

    private static Task Note(HashSet<ClinicId> clinics, Answer answer)
    {
        if (answer is { Accepted: true, Record: { Kind: RecordKind.Episode } episode })
        {
            clinics.Add(episode.Clinic);
        }

        return Task.CompletedTask;
    }
}
