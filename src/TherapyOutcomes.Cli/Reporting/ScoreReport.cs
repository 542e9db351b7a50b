using TherapyOutcomes.Cli.Reviewing;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Import;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Provides an episode for each client in a file of scores.</summary>
internal sealed class ScoreReport(CliHost host, ReviewRequest request, ToldComplaint complaint) : IReportSource
{
    private ScoreFile? _file;

    public string FilePath => request.File.Path;

    public async Task<ClinicReport> ReadAsync(CancellationToken cancellationToken)
    {
        _file = await ScoreInput.ReadAsync(host, request.File, cancellationToken).ConfigureAwait(false);
        if (complaint.WhyNoCourse(request.Measure) is { } why)
        {
            await host.SayAsync(why).ConfigureAwait(false);
        }

        var policy = FileClinic.Policy(request);
        var asOf = policy.LastMomentOf(_file.AsOf);
        var episodes = new List<ReportedEpisode>();
        using var progress = new Progress(host, _file.Used, host.ShowsProgress);
        var caseload = new Caseload(policy, request.Measure, complaint.Chronicity);
        var done = 0;
        foreach (var client in _file.Scores.GroupBy(row => row.Client!))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reviewed = caseload.Review(episodes.Count + 1, client.OrderBy(row => row.At), asOf);
            episodes.Add(ReportedEpisode.OfScores(reviewed, client.Key) with { NaturalCourse = complaint.Course });
            progress.Report(done += client.Count());
        }

        return ClinicReport.From(episodes, policy, asOf, withoutScores: _file.Clients.Length - episodes.Count);
    }

    public async Task<int> EndAsync()
    {
        await new RowMessages(host, RowMessages.Few, "review --all shows them").WriteAsync(_file!.BadRows()).ConfigureAwait(false);
        return !_file!.Refused.Any() ? ExitCodes.Done : ExitCodes.Refused;
    }
}
