using System.Collections.Immutable;
using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reads a file of scores, keeps them if there is a store, evaluates the file and writes the result.</summary>
internal sealed class ReviewRun(CliHost host, ReviewRequest request)
{
    private OpenedStore? _store;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var file = await ScoreInput.ReadAsync(host, request.File, cancellationToken).ConfigureAwait(false);
        var kept = await KeepAsync(file, cancellationToken).ConfigureAwait(false);
        var report = new ReviewReport(request, file, Judge(file, cancellationToken));
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
        await messages.WriteAsync(file.BadRows()).ConfigureAwait(false);
        if (kept is not null)
        {
            await messages.WriteNotRecordedAsync(kept.NotRecorded).ConfigureAwait(false);
            await StoreMessages.SayKeptAsync(host, _store!, kept.Recorded, kept.Repeated, request.Words).ConfigureAwait(false);
        }

        return !file.Refused.Any() && kept is not { NotRecorded.IsEmpty: false } ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task<ScoresKept?> KeepAsync(ScoreFile file, CancellationToken cancellationToken)
    {
        if (request.Keeping is not { } keeping)
        {
            await StoreMessages.SayNothingIsKeptAsync(host, request.Words).ConfigureAwait(false);
            return null;
        }

        // Without a start, the same row would fall on another day tomorrow.
        if (file.Start is not null && request.File.Options.Start is null)
        {
            throw new BadInputException("--start is missing. A store needs the dates of the scores: give the date of time 0.");
        }

        // A score of today counts as taken in the morning, which may be yet to come where the clinic is.
        _store = await OpenStore.ForWritingAsync(keeping.Store, FileClinic.Today(host, request.Zone), createsKeys: true, cancellationToken).ConfigureAwait(false);
        await StoreMessages.SayNewKeysAsync(host, _store, request.Words).ConfigureAwait(false);
        var clinic = Clinic.Stored(new ClinicPolicy { TimeZone = request.Zone }, _store, new LineClock(host.Time));
        return await new ScoreKeeper(clinic, request, host.Time.GetUtcNow()).KeepAsync(file, cancellationToken).ConfigureAwait(false);
    }

    private ImmutableArray<ClientReview> Judge(ScoreFile file, CancellationToken cancellationToken)
    {
        var policy = FileClinic.Policy(request);
        var caseload = new Caseload(policy, request.Measure);
        var asOf = policy.LastMomentOf(file.AsOf);
        var reviews = ImmutableArray.CreateBuilder<ClientReview>();
        var judged = 0;
        using var progress = new Progress(host, file.Used, host.ShowsProgress);
        foreach (var client in file.Scores.GroupBy(row => row.Client!))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reviewed = caseload.Review(reviews.Count + 1, client.OrderBy(row => row.At), asOf);
            reviews.Add(ClientReview.Of(client.Key, reviewed, explains: request.IsJson) with { Group = ClientGroup.Of(client) });
            progress.Report(judged += client.Count());
        }

        return reviews.DrainToImmutable();
    }
}
