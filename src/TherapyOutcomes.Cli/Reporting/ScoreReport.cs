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
            episodes.Add(ReportedEpisode.OfScores(reviewed, client.Key, ClientGroup.Of(client)) with { NaturalCourse = complaint.Course });
            progress.Report(done += client.Count());
        }

        return ClinicReport.From(episodes, policy, asOf, GroupsWithoutScores(_file));
    }

    public async Task<int> EndAsync()
    {
        await new RowMessages(host, RowMessages.Few, "review --all shows them").WriteAsync(_file!.BadRows()).ConfigureAwait(false);
        return !_file!.Refused.Any() ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static IEnumerable<string?> GroupsWithoutScores(ScoreFile file)
    {
        var scored = file.Scores.Select(row => row.Client).ToHashSet(StringComparer.Ordinal);
        var others = file.Rows.Where(row => row.Client is not null && !scored.Contains(row.Client)).ToLookup(row => row.Client!, StringComparer.Ordinal);

        // In a line with too many or too few cells, the group may be in another column.
        return others.Select(client => client.Any(row => !row.IsRagged) ? ClientGroup.Of(client.Where(row => !row.IsRagged)) : null);
    }
}
