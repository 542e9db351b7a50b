using TherapyOutcomes.Cli.Reviewing;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Provides an episode for each client in a file of scores.</summary>
internal sealed class ScoreReport(CliHost host, ReviewRequest request) : IReportSource
{
    private ScoreTable? _table;

    public string? SourceNote => ScoreFile.ScoresOnly;

    public string FilePath => request.Path;

    public async Task<ClinicReport> ReadAsync(CancellationToken cancellationToken)
    {
        _table = await ScoreFile.ReadAsync(host, request, cancellationToken).ConfigureAwait(false);
        var clinic = ScoreFile.Clinic(request);
        var asOf = clinic.Policy.LastMomentOf(_table.AsOf);
        var episodes = new List<ReportedEpisode>();
        using var progress = new Progress(host, _table.Rows.Length, host.ShowsProgress);
        var caseload = new Caseload(clinic, request.Measure);
        var done = 0;
        foreach (var client in _table.Rows.GroupBy(row => row.Client))
        {
            var rows = client.OrderBy(row => row.At).ToList();
            var id = await caseload.EnterAsync(episodes.Count + 1, rows, cancellationToken).ConfigureAwait(false);
            var evaluation = await clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, id), asOf, cancellationToken).ConfigureAwait(false);
            var episode = await clinic.Service.ReadEpisodeAsync(ClinicId.Default, id, cancellationToken).ConfigureAwait(false);
            var record = await clinic.Service.ReadClientAsync(ClinicId.Default, episode!.Client, cancellationToken).ConfigureAwait(false);
            episodes.Add(ReportedEpisode.Of(episode, record, evaluation!, clinic.Policy, client.Key));
            progress.Report(done += rows.Count);
        }

        return ClinicReport.From(episodes, clinic.Policy, asOf, withoutScores: _table.Clients.Length - episodes.Count);
    }

    public async Task<int> EndAsync()
    {
        await new RowMessages(host, RowMessages.Few, "review --all shows them").WriteAsync(_table!.Bad).ConfigureAwait(false);
        return _table.Bad.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }
}
