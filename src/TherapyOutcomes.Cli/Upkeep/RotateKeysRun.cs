using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Wraps all keys of a store by the first master key of the file.</summary>
internal sealed class RotateKeysRun(CliHost host, StoreChoice choice)
{
    private const int MostShown = 20;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var store = await OpenStore.ExistingAsync(choice, cancellationToken).ConfigureAwait(false);
        if (store.MasterKeys is not { } keys)
        {
            throw new BadInputException($"The words in {choice.Address.Name} are stored unencrypted, or it has no records yet. There are no keys to wrap.");
        }

        KeyRotationReport report;
        using (var counting = new Counting(host, "keys"))
        {
            report = await store.Factory(new ClinicPolicy(), host.Time).CreateKeyRotation().RunAsync(counting, cancellationToken).ConfigureAwait(false);
        }

        var isPurged = await store.Store.PurgeKeysAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(report, await keys.GetCurrentKeyIdAsync(cancellationToken).ConfigureAwait(false), isPurged).ConfigureAwait(false);
        return report.IsComplete && isPurged ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task WriteAsync(KeyRotationReport report, string current, bool isPurged)
    {
        await host.PrintAsync($"{Counts.Of(report.Rewrapped, "key")} wrapped anew by the master key {current}. Wrapped by it before: {report.Current}. Destroyed, with nothing to wrap: {report.Destroyed}. Failed: {report.Failed.Length}.").ConfigureAwait(false);
        foreach (var failure in report.Failed.Take(MostShown))
        {
            await host.PrintAsync($"  {failure.Record} in the clinic {failure.Clinic}: {LibraryErrors.Say(failure.Message, reason: null)}").ConfigureAwait(false);
        }

        if (report.Failed.Length > MostShown)
        {
            await host.PrintAsync($"  and {report.Failed.Length - MostShown} more").ConfigureAwait(false);
        }

        await host.PrintAsync(report.IsComplete
            ? $"No other master key is needed for this store any more. When no program uses a former key first, take its line out of the file on every machine. Backups from before still need it: keep a copy with them, or destroy both."
            : "Keep all former master keys. Add those that are missing, or restore the keys named here from a backup, and run rotate-keys again.").ConfigureAwait(false);
        if (!isPurged)
        {
            await host.PrintAsync("Something was in the way of removing what is left of former wrappings in free space, such as somebody else who reads the store. Run rotate-keys again later.").ConfigureAwait(false);
        }
    }
}
