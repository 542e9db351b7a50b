using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Exports a whole store into a file, completely or not at all.</summary>
internal sealed class ExportStoreRun(CliHost host, string path, StoreChoice choice)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var store = await OpenStore.ExistingAsync(choice, cancellationToken).ConfigureAwait(false);
        var transfer = store.Factory(new ClinicPolicy(), host.Time).CreateTransfer();
        StoreTransferReport? report = null;
        using (var counting = new Counting(host, "events"))
        {
            await Outputs.WriteExportAsync(
                "FILE",
                path,
                choice.Address.Path ?? Inputs.Pipe,
                async file => report = await transfer.ExportAsync(file, counting, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }

        await host.SayAsync($"Wrote {path}: {UpkeepWords.Of(report!)}.").ConfigureAwait(false);
        await host.SayAsync(store.MasterKeys is null
            ? "It holds the words of clients as they are. Keep it as safe as the store."
            : "The words of clients in it are sealed: whoever imports it needs the same master keys, which are not in it. Ids, dates and scores can be read by everyone who has it, so keep it as safe as the store. If a client is erased later, delete it.").ConfigureAwait(false);
        await host.SayAsync("Nothing was verified: the file holds what the store held. Verify the store, and import the file and verify the new store, before you destroy the old one.").ConfigureAwait(false);
        return ExitCodes.Done;
    }
}
