using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Wraps all keys of a store by the first master key of the file.</summary>
internal sealed class RotateKeysRun(CliHost host, StoreChoice choice)
{
    private const int MostShown = 5;

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

        var current = await keys.GetCurrentKeyIdAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(report, current, [.. keys.ToString().Split(", ").Where(id => id != current)]).ConfigureAwait(false);
        return report is { IsComplete: true, IsPurged: true } ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task WriteAsync(KeyRotationReport report, string current, string[] others)
    {
        await host.PrintAsync($"{Counts.Of(report.Rewrapped, "key")} rewrapped by the master key {current}. Wrapped by it before: {report.Current}. Destroyed, with nothing to wrap: {report.Destroyed}. Failed: {report.Failed.Length}.").ConfigureAwait(false);
        foreach (var failures in report.Failed.GroupBy(WithoutRecord))
        {
            await host.PrintAsync($"  {Which([.. failures])}: {LibraryErrors.Say(failures.Key, reason: null)}").ConfigureAwait(false);
        }

        await host.PrintAsync(Next(report, current, others)).ConfigureAwait(false);
        if (!report.IsPurged)
        {
            await host.PrintAsync("Something was in the way of removing what is left of former wrappings in free space, such as somebody else who reads the store. Run rotate-keys again later.").ConfigureAwait(false);
        }
    }

    // A wrong master key fails for all keys in the same way.
    private static string WithoutRecord(KeyRotationFailure failure) => failure.Message.Replace($"The key of {failure.Record} ", "The key ", StringComparison.Ordinal);

    private static string Which(List<KeyRotationFailure> failures) =>
        string.Join(", ", failures.Take(MostShown).Select(failure => $"{failure.Record} in the clinic {failure.Clinic}"))
        + (failures.Count > MostShown ? $" and {Counts.Of(failures.Count - MostShown, "other key")}" : "");

    // Nobody can see from here which master key another machine wraps by.
    private static string Next(KeyRotationReport report, string current, string[] others) => report switch
    {
        { IsComplete: false } => "Keep all former master keys. Add those that are missing, or restore the keys named here from a backup, and run rotate-keys again.",
        { Rewrapped: > 0 } => $"Keep the former master keys for now: a machine that still has one of them as the first line wraps new keys by it. Once {current} is the first line on every machine, run rotate-keys again, until it finds nothing to wrap.",
        _ when others.Length == 0 => $"There was nothing to wrap, and {current} is the only master key in the file. Backups from before a former one was replaced still need that one: keep a copy with them, or destroy both.",
        _ => $"There was nothing to wrap: {string.Join(", ", others)} {(others.Length == 1 ? "wraps" : "wrap")} nothing in this store. A line that is new wraps nothing yet: move it to the top first, and run rotate-keys again. Former ones are no longer needed by this store if {current} was the first line on every machine before this run: then take them out of the file on every machine. Backups from before still need them: keep a copy with them, or destroy both.",
    };
}
