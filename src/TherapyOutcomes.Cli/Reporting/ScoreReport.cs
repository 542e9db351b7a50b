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
        var policy = ScoreFile.Policy(request);
        var asOf = policy.LastMomentOf(_table.AsOf);
        var episodes = new List<ReportedEpisode>();
        using var progress = new Progress(host, _table.Rows.Length, host.ShowsProgress);
        var caseload = new Caseload(policy, request.Measure);
        var done = 0;
        foreach (var client in _table.Rows.GroupBy(row => row.Client))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reviewed = caseload.Review(episodes.Count + 1, client.OrderBy(row => row.At), asOf);
            episodes.Add(ReportedEpisode.Of(reviewed.Episode, reviewed.Client, reviewed.Evaluation, policy, client.Key));
            progress.Report(done += client.Count());
        }

        return ClinicReport.From(episodes, policy, asOf, withoutScores: _table.Clients.Length - episodes.Count);
    }

    public async Task<int> EndAsync()
    {
        await new RowMessages(host, RowMessages.Few, "review --all shows them").WriteAsync(_table!.Bad).ConfigureAwait(false);
        return _table.Bad.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }
}
