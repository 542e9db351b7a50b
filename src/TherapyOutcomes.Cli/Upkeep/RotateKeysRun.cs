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

        await WriteAsync(report, await keys.GetCurrentKeyIdAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return report is { IsComplete: true, IsPurged: true } ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task WriteAsync(KeyRotationReport report, string current)
    {
        await host.PrintAsync($"{Counts.Of(report.Rewrapped, "key")} rewrapped by the master key {current}. Wrapped by it before: {report.Current}. Destroyed, with nothing to wrap: {report.Destroyed}. Failed: {report.Failed.Length}.").ConfigureAwait(false);
        foreach (var failure in report.Failed.Take(MostShown))
        {
            await host.PrintAsync($"  {failure.Record} in the clinic {failure.Clinic}: {LibraryErrors.Say(failure.Message, reason: null)}").ConfigureAwait(false);
        }

        if (report.Failed.Length > MostShown)
        {
            await host.PrintAsync($"  and {report.Failed.Length - MostShown} more").ConfigureAwait(false);
        }

        await host.PrintAsync(Next(report, current)).ConfigureAwait(false);
        if (!report.IsPurged)
        {
            await host.PrintAsync("Something was in the way of removing what is left of former wrappings in free space, such as somebody else who reads the store. Run rotate-keys again later.").ConfigureAwait(false);
        }
    }

    // Nobody can see from here which master key another machine wraps by.
    private static string Next(KeyRotationReport report, string current) => report switch
    {
        { IsComplete: false } => "Keep all former master keys. Add those that are missing, or restore the keys named here from a backup, and run rotate-keys again.",
        { Rewrapped: > 0 } => $"Keep the former master keys for now: a machine that still has one of them as the first line wraps new keys by it. Once {current} is the first line on every machine, run rotate-keys again, until it finds nothing to wrap.",
        _ => $"There was nothing to wrap. If {current} was the first line on every machine before this run, this store needs no other master key any more: take the former lines out of the file on every machine. Backups from before still need them: keep a copy with them, or destroy both.",
    };
}
