using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.EntityFrameworkCore;

namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Gives a restored or copied store an id of its own.</summary>
internal sealed class AdoptStoreRun(CliHost host, StoreChoice choice)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // No words are read, so the master keys are only looked at if they were given.
        if (choice.Texts.IsMade)
        {
            await OpenStore.ExistingAsync(choice, cancellationToken).ConfigureAwait(false);
        }

        var contexts = await OpenStore.RequireTablesAsync(choice.Address, cancellationToken).ConfigureAwait(false);
        await using var context = contexts.CreateDbContext();
        var id = await OutcomeSchema.AdoptAsync(context, cancellationToken).ConfigureAwait(false);
        await host.PrintAsync($"The store {choice.Address.Name} has a new id: {id}. Its records are unchanged.").ConfigureAwait(false);
        await host.PrintAsync("What programs remember of the former store no longer applies to it: their caches, and the positions of those who read all events. Programs that are running notice it within half a minute.").ConfigureAwait(false);
        await host.PrintAsync("If it was restored from a backup, first record the legal holds again that were placed or released after the backup was made. Then erase every client again who was erased after it, and run verify with the last seal that you kept from before the backup. Newer seals are not in it any more, and their numbers will be used again: move their lines out of the file of seals.").ConfigureAwait(false);
        return ExitCodes.Done;
    }
}
