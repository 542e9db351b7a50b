using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli.Verifying;

/// <summary>Verifies and seals the clinics of a store, and prints the seals to keep outside of it.</summary>
internal sealed class SealRun(CliHost host, StoreChoice choice, ClinicId? clinic, ActorId actor, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var store = await OpenStore.ExistingAsync(choice, cancellationToken).ConfigureAwait(false);
        var verifier = store.Factory(new ClinicPolicy(), host.Time).CreateVerifier();
        var results = new List<(string Clinic, SealingResult? Sealing)>();
        using (var counting = new Counting(host, "events"))
        {
            foreach (var name in await ClinicsAsync(store.Store, cancellationToken).ConfigureAwait(false))
            {
                // A row of a clinic that no clinic can be called is nothing that the library wrote.
                results.Add((name, ClinicId.TryParse(name, out var id, out _)
                    ? await SealAsync(verifier, id, counting, cancellationToken).ConfigureAwait(false)
                    : null));
            }
        }

        await (isJson ? WriteJsonAsync(results) : WriteAsync(results)).ConfigureAwait(false);
        var findings = results.SelectMany(result => result.Sealing?.Verification.Findings ?? []);
        return await MasterKeyAdvice.SayNotVerifiedAsync(host, findings).ConfigureAwait(false) ? ExitCodes.BadInput
            : results.TrueForAll(result => result.Sealing?.Seal is not null) ? ExitCodes.Done
            : ExitCodes.Refused;
    }

    private async Task<SealingResult> SealAsync(RecordVerifier verifier, ClinicId id, Counting counting, CancellationToken cancellationToken)
    {
        try
        {
            return await verifier.SealAsync(id, actor, new VerificationOptions { Progress = new EventCount(counting) }, cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException error) when (error.Code == ErrorCodes.RecordMissing)
        {
            throw new BadInputException($"{choice.Address.Name} has no records of the clinic '{id}' to seal. Give the id of a clinic that it holds.");
        }
    }

    private async Task<IReadOnlyList<string>> ClinicsAsync(EntityFrameworkStore<OutcomesDbContext> store, CancellationToken cancellationToken)
    {
        if (clinic is { } one)
        {
            return [one.Value];
        }

        var clinics = await store.InspectAllClinicsAsync(cancellationToken).ConfigureAwait(false);
        return clinics.Count > 0 ? clinics : throw new BadInputException($"{choice.Address.Name} has no records to seal.");
    }

    private async Task WriteAsync(List<(string Clinic, SealingResult? Sealing)> results)
    {
        foreach (var result in results)
        {
            if (result.Sealing?.Seal is { } seal)
            {
                await host.Out.WriteLineAsync(seal.ToString()).ConfigureAwait(false);
            }
        }

        await host.Out.FlushAsync().ConfigureAwait(false);
        foreach (var (name, result) in results)
        {
            if (result?.Seal is { } seal)
            {
                await host.SayAsync($"Seal {Numbers.Write(seal.Number)} of the clinic {name} covers {Counts.Of(result.Records, "record")}.").ConfigureAwait(false);
            }
            else
            {
                await SayNotSealedAsync(name, result).ConfigureAwait(false);
            }
        }

        if (results.Exists(result => result.Sealing?.Seal is not null))
        {
            await host.SayAsync("Keep each line where nobody who can write to the store can change it: on paper, in a mail to somebody else, or published. It contains nothing personal. therapy-outcomes verify --seal compares the store with it.").ConfigureAwait(false);
        }
    }

    private async Task SayNotSealedAsync(string name, SealingResult? result)
    {
        if (result is { Verification.IsIntact: true })
        {
            await host.SayAsync($"The clinic {name} was not sealed, because others wrote to its record each time. Run seal again.").ConfigureAwait(false);
            return;
        }

        await host.SayAsync(result?.Verification.Findings.Any(MasterKeyAdvice.Concerns) == true
            ? $"The clinic {name} was NOT sealed, because keys can't be opened. {MasterKeyAdvice.CheckFirst}"
            : $"The clinic {name} was NOT sealed, because it is not intact. Run therapy-outcomes verify.").ConfigureAwait(false);
        foreach (var finding in result?.Verification.Findings ?? [])
        {
            await host.SayAsync(VerificationText.Line(finding)).ConfigureAwait(false);
        }
    }

    private Task WriteJsonAsync(List<(string Clinic, SealingResult? Sealing)> results) => host.Out.WriteLineAsync(Json.Write(results.Select(result => new
    {
        result.Clinic,
        Seal = result.Sealing?.Seal?.ToString(),
        result.Sealing?.Seal?.Number,
        result.Sealing?.Seal?.Digest,
        result.Sealing?.Records,
        Findings = (result.Sealing?.Verification.Findings ?? []).Select(VerificationJson.ForJson),
    })));
}
