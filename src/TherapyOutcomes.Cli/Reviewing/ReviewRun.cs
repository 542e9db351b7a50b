using System.Collections.Immutable;
using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reads a file of scores, keeps them if there is a store, evaluates the file and writes the result.</summary>
internal sealed class ReviewRun(CliHost host, ReviewRequest request)
{
    private OpenedStore? _store;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var table = await ScoreFile.ReadAsync(host, request, cancellationToken).ConfigureAwait(false);
        var kept = await KeepAsync(table, cancellationToken).ConfigureAwait(false);
        var report = new ReviewReport(request, table, Judge(table, cancellationToken));
        if (request.IsJson)
        {
            await host.Out.WriteLineAsync(ReviewJson.Write(report)).ConfigureAwait(false);
        }
        else
        {
            new ReviewTables(host, report).Write();
        }

        await host.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
        var messages = new RowMessages(host, request.ShowsAll ? int.MaxValue : RowMessages.Few, "--all shows them");
        await messages.WriteAsync(table.Bad).ConfigureAwait(false);
        if (kept is not null)
        {
            await messages.WriteNotRecordedAsync(kept.NotRecorded).ConfigureAwait(false);
            await StoreMessages.SayKeptAsync(host, _store!, kept.Recorded, kept.Repeated, request.Words).ConfigureAwait(false);
        }

        return table.Bad.IsEmpty && kept is not { NotRecorded.IsEmpty: false } ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task<ScoresKept?> KeepAsync(ScoreTable table, CancellationToken cancellationToken)
    {
        if (request.Keeping is not { } keeping)
        {
            await StoreMessages.SayNothingIsKeptAsync(host, request.Words).ConfigureAwait(false);
            return null;
        }

        // A score of today counts as taken in the morning, which may be yet to come where the clinic is.
        _store = await OpenStore.ForWritingAsync(keeping.Store, ScoreFile.Today(host), createsKeys: true, cancellationToken).ConfigureAwait(false);
        await StoreMessages.SayNewKeysAsync(host, _store, request.Words).ConfigureAwait(false);
        var clinic = Clinic.Stored(new ClinicPolicy(), _store, new LineClock(host.Time));
        return await new ScoreKeeper(clinic, request, ScoreFile.Today(host), host.Time.GetUtcNow()).KeepAsync(table, cancellationToken).ConfigureAwait(false);
    }

    private ImmutableArray<ClientReview> Judge(ScoreTable table, CancellationToken cancellationToken)
    {
        var policy = ScoreFile.Policy(request);
        var caseload = new Caseload(policy, request.Measure);
        var asOf = policy.LastMomentOf(table.AsOf);
        var reviews = ImmutableArray.CreateBuilder<ClientReview>();
        var judged = 0;
        using var progress = new Progress(host, table.Rows.Length, host.ShowsProgress);
        foreach (var client in table.Rows.GroupBy(row => row.Client))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reviewed = caseload.Review(reviews.Count + 1, client.OrderBy(row => row.At), asOf);
            reviews.Add(ClientReview.Of(client.Key, reviewed, explains: request.IsJson));
            progress.Report(judged += client.Count());
        }

        return reviews.DrainToImmutable();
    }
}
