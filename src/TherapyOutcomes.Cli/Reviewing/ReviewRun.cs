using System.Collections.Immutable;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reads a file of scores, evaluates it and writes the result.</summary>
internal sealed class ReviewRun(CliHost host, ReviewRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var table = await ScoreFile.ReadAsync(host, request, cancellationToken).ConfigureAwait(false);
        var report = new ReviewReport(request, table, await JudgeAsync(table, cancellationToken).ConfigureAwait(false));
        if (request.IsJson)
        {
            await host.Out.WriteLineAsync(ReviewJson.Write(report)).ConfigureAwait(false);
        }
        else
        {
            new ReviewTables(host, report).Write();
        }

        await host.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
        await new RowMessages(host, request.ShowsAll ? int.MaxValue : RowMessages.Few, "--all shows them").WriteAsync(table.Bad).ConfigureAwait(false);
        return table.Bad.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task<ImmutableArray<ClientReview>> JudgeAsync(ScoreTable table, CancellationToken cancellationToken)
    {
        var clinic = ScoreFile.Clinic(request);
        var caseload = new Caseload(clinic, request.Measure);
        var asOf = clinic.Policy.LastMomentOf(table.AsOf);
        var reviews = ImmutableArray.CreateBuilder<ClientReview>();
        var judged = 0;
        using var progress = new Progress(host, table.Rows.Length, host.ShowsProgress);
        foreach (var client in table.Rows.GroupBy(row => row.Client))
        {
            var rows = client.OrderBy(row => row.At).ToList();
            reviews.Add(await caseload.ReviewAsync(reviews.Count + 1, client.Key, rows, asOf, cancellationToken).ConfigureAwait(false));
            progress.Report(judged += rows.Count);
        }

        return reviews.DrainToImmutable();
    }
}
