using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Cli.Verifying;

namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Imports an exported store into another one, and verifies the result.</summary>
internal sealed class ImportStoreRun(CliHost host, string path, StoreChoice choice)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (path == Inputs.Pipe)
        {
            throw new BadInputException("An export is read twice, so it can't be piped. Give the path of the file.");
        }

        using var input = Inputs.Open(host, path);
        if (!input.CanSeek)
        {
            throw new BadInputException($"{path} is read twice, and it can't be. Give the path of a file.");
        }

        // Words that were sealed elsewhere need the master keys of there, so none are created.
        var store = await OpenStore.ForWritingAsync(choice, new ClinicPolicy().DayOf(host.Time.GetUtcNow()), createsKeys: false, cancellationToken).ConfigureAwait(false);
        var report = await ImportAsync(input, store, cancellationToken).ConfigureAwait(false);
        var there = report.AlreadyThere == 0 ? "" : $" Of these, {Counts.Of(report.AlreadyThere, "record")} had been imported before and were left as they are.";
        await host.PrintAsync($"Imported into {choice.Address.Name}: {UpkeepWords.Of(report)}.{there}").ConfigureAwait(false);
        return await VerifyRun.VerifyAsync(host, store, clinic: null, seals: [], isJson: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StoreTransferReport> ImportAsync(Stream input, OpenedStore store, CancellationToken cancellationToken)
    {
        using var counting = new Counting(host, "events");
        try
        {
            return await store.Factory(new ClinicPolicy(), host.Time).CreateTransfer().ImportAsync(input, counting, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await store.RemoveIfNewAndEmptyAsync().ConfigureAwait(false);
            throw;
        }
    }
}
