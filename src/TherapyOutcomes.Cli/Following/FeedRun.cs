using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Following;

/// <summary>Prints a page of a clinic's events for programs that follow what happens, and where to go on.</summary>
internal sealed class FeedRun(CliHost host, StoreChoice choice, EventFeedRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var store = await OpenAsync(cancellationToken).ConfigureAwait(false);
        var page = await ReadAsync(store.Factory(new ClinicPolicy(), host.Time).CreateFeed(), cancellationToken).ConfigureAwait(false);
        foreach (var recorded in page.Events)
        {
            await host.Out.WriteLineAsync(EventWriter.Write(recorded)).ConfigureAwait(false);
        }

        // The last line, so that whoever lost some of the others has no position after them either.
        await host.Out.WriteLineAsync(Json.Line(new { page.Position, page.IsAtEnd })).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    // Without words, whoever reads needs no master keys.
    private async Task<OpenedStore> OpenAsync(CancellationToken cancellationToken)
    {
        if (request.IncludesWords || choice.Texts.IsMade)
        {
            return await OpenStore.ExistingAsync(choice, cancellationToken).ConfigureAwait(false);
        }

        var contexts = await OpenStore.RequireTablesAsync(choice.Address, cancellationToken).ConfigureAwait(false);
        return new OpenedStore(choice.Address, new EntityFrameworkStore<OutcomesDbContext>(contexts), MasterKeys: null);
    }

    private async Task<EventFeedPage> ReadAsync(EventFeed feed, CancellationToken cancellationToken)
    {
        try
        {
            return await feed.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            throw new BadInputException($"--after '{Shown.Plain(request.After!)}' is no position in the events of the clinic {request.Clinic}. Give the position in the last line that feed printed for this clinic, or leave out --after to start with the first event.");
        }
    }
}
