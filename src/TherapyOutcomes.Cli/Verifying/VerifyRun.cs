using System.Collections.Immutable;
using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.EntityFrameworkCore;

namespace TherapyOutcomes.Cli.Verifying;

/// <summary>Verifies that the records of a store are as the library wrote them.</summary>
internal sealed class VerifyRun(CliHost host, StoreChoice choice, ClinicId? clinic, IReadOnlyList<string> givenSeals, string? sealFile, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var seals = await SealList.ReadAsync(host, givenSeals, sealFile, cancellationToken).ConfigureAwait(false);
        if (clinic is { } one && seals.FirstOrDefault(seal => seal.Clinic != one) is { } other)
        {
            throw new BadInputException($"The seal {other.Clinic}:{Numbers.Write(other.Number)} is not of the clinic {one}. Leave out the seal, or --clinic.");
        }

        var store = await OpenStore.ExistingAsync(choice, cancellationToken).ConfigureAwait(false);
        if (seals.IsEmpty && clinic is { } named && !await HasAsync(store.Store, named, cancellationToken).ConfigureAwait(false))
        {
            throw new BadInputException($"{choice.Address.Name} holds nothing of a clinic '{named}'. Give the id of a clinic that it holds.");
        }

        var (report, elapsed) = await FindAsync(host, store, clinic, seals, cancellationToken).ConfigureAwait(false);

        // A store that was emptied must not pass for one that is intact.
        return report is { IsIntact: true, Records: 0 }
            ? throw new BadInputException($"{choice.Address.Name} holds no records, so there is nothing to verify. If it held some, they were removed: verify it against a seal from outside (--seal), or use a backup.")
            : await WriteAsync(host, store, report, seals, isJson, elapsed).ConfigureAwait(false);
    }

    /// <summary>Verifies a store that was filled just now, and writes the result.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> VerifyAsync(CliHost host, OpenedStore store, ClinicId? clinic, ImmutableArray<ClinicSeal> seals, bool isJson, CancellationToken cancellationToken)
    {
        var (report, elapsed) = await FindAsync(host, store, clinic, seals, cancellationToken).ConfigureAwait(false);
        return await WriteAsync(host, store, report, seals, isJson, elapsed).ConfigureAwait(false);
    }

    private static async Task<(VerificationReport Report, TimeSpan Elapsed)> FindAsync(
        CliHost host, OpenedStore store, ClinicId? clinic, ImmutableArray<ClinicSeal> seals, CancellationToken cancellationToken)
    {
        using var counting = new Counting(host, "events");
        var options = new VerificationOptions { Clinic = clinic, Seals = seals, Progress = new EventCount(counting) };
        return (await store.Factory(new ClinicPolicy(), host.Time).CreateVerifier().VerifyAsync(options, cancellationToken).ConfigureAwait(false), counting.Elapsed);
    }

    private static async Task<int> WriteAsync(CliHost host, OpenedStore store, VerificationReport report, ImmutableArray<ClinicSeal> seals, bool isJson, TimeSpan elapsed)
    {
        if (isJson)
        {
            await host.Out.WriteLineAsync(VerificationJson.Write(report, seals, store.MasterKeys is null, elapsed)).ConfigureAwait(false);
        }
        else
        {
            await new VerificationText(report, seals, store.MasterKeys is null).WriteAsync(host, elapsed).ConfigureAwait(false);
        }

        return await MasterKeyAdvice.SayNotVerifiedAsync(host, report.Findings).ConfigureAwait(false) ? ExitCodes.BadInput
            : report.IsIntact ? ExitCodes.Done
            : ExitCodes.Refused;
    }

    private static async Task<bool> HasAsync(EntityFrameworkStore<OutcomesDbContext> store, ClinicId clinic, CancellationToken cancellationToken) =>
        await store.InspectSummariesAsync(clinic.Value, after: null, size: 1, cancellationToken).ConfigureAwait(false) is { Count: > 0 }
        || await store.InspectEventsAsync(clinic.Value, after: null, size: 1, cancellationToken).ConfigureAwait(false) is { Count: > 0 }
        || await store.InspectKeysAsync(clinic.Value, after: null, size: 1, cancellationToken).ConfigureAwait(false) is { Count: > 0 };
}
