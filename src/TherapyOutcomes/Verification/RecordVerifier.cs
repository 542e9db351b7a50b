using TherapyOutcomes.Deciding;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Verification;

namespace TherapyOutcomes;

/// <summary>
/// Verifies that the records of a store are as the library wrote them, and seals them. Every event holds a digest over itself and the event before, and
/// every summary a digest over its record, all under a key of the clinic that the store only has in wrapped form.
/// </summary>
/// <remarks>
/// <para>
/// It finds every event that was changed, removed, added or moved, changed summaries and changed keys. A cut end of a record together with its summary, or
/// a record that was removed as a whole, shows only against a seal; and only a seal that was anchored outside of the store shows what somebody changed
/// who has the master keys, or any change where texts are stored unencrypted and there is no key. It still verifies after clients were erased and the
/// wrapping of keys was rotated.
/// </para>
/// <para>Others may write at the same time. Thread-safe if its stores are.</para>
/// </remarks>
public sealed class RecordVerifier
{
    private readonly StoreScan _scan;
    private readonly TextVault _vault;
    private readonly SealWriter _seals;

    internal RecordVerifier(IRecordStore store, IStoreInspection inspection, TextVault vault, HostClock clock) =>
        (_scan, _vault, _seals) = (new StoreScan(inspection), vault, new SealWriter(store, clock));

    /// <summary>Verifies a clinic or all clinics of the store.</summary>
    /// <param name="options">What to verify, and against which seals; null for everything, against the seals in the store.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>What was verified and what was found.</returns>
    /// <exception cref="TherapyOutcomesException">TO3003: texts are sealed, and this process has no master keys.</exception>
    public async Task<VerificationReport> VerifyAsync(VerificationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var chosen = options ?? new VerificationOptions();
        var there = await _scan.ClinicsAsync(cancellationToken).ConfigureAwait(false);
        IEnumerable<string> clinics = chosen.Clinic is { } one ? [one.Value] : there.Union(chosen.Seals.Select(seal => seal.Clinic.Value));
        var report = Nothing;
        foreach (var clinic in clinics.Order(StringComparer.Ordinal))
        {
            var verification = VerificationOf(clinic, chosen, report);
            report = Add(report, verification, verification.HasAnchoredSeals && !there.Contains(clinic)
                ? [verification.NothingThere]
                : await verification.FindAsync(cancellationToken).ConfigureAwait(false));
        }

        return report;
    }

    /// <summary>
    /// Verifies a clinic and, if nothing is found, writes a seal into the clinic's own record. Anchor the seal outside of the store: who removes a
    /// record can remove a seal, too.
    /// </summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="actor">Who seals.</param>
    /// <param name="options">The seals that were anchored before, and the progress; the clinic is this one. Null for none.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The seal, or what was found instead.</returns>
    /// <exception cref="TherapyOutcomesException">
    /// TO3003: texts are sealed, and this process has no master keys. TO1012: the clinic has no records.
    /// </exception>
    public async Task<SealingResult> SealAsync(ClinicId clinic, ActorId actor, VerificationOptions? options = null, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var verification = VerificationOf(clinic.Value, options ?? new VerificationOptions(), Nothing);
            var report = Add(Nothing, verification, await verification.FindAsync(cancellationToken).ConfigureAwait(false));
            if (verification.Heads.Count == 0 && verification.Record.Seals.IsEmpty && (report.IsIntact || !await HasRowsAsync(clinic, cancellationToken).ConfigureAwait(false)))
            {
                throw new TherapyOutcomesException(ErrorCodes.RecordMissing, $"The clinic {clinic} has no records to seal.");
            }

            var seal = report.IsIntact ? await _seals.WriteAsync(clinic, actor, verification, cancellationToken).ConfigureAwait(false) : null;
            if (seal is not null || !report.IsIntact || attempt == CommandProcessor.MostTries)
            {
                return new SealingResult { Seal = seal, Records = verification.Heads.Count, Verification = report };
            }
        }
    }

    // Without the clinic's key, none of its records can be verified, but they may be there.
    private async ValueTask<bool> HasRowsAsync(ClinicId clinic, CancellationToken cancellationToken) =>
        (await _scan.ClinicsAsync(cancellationToken).ConfigureAwait(false)).Contains(clinic.Value);

    private static VerificationReport Nothing { get; } = new() { Clinics = 0, Records = 0, Events = 0, Keys = 0, Seals = 0, Findings = [] };

    private ClinicVerification VerificationOf(string clinic, VerificationOptions options, VerificationReport before)
    {
        var (events, records) = (before.Events, before.Records);
        return new ClinicVerification(_scan, _vault, clinic, [.. options.Seals.Where(seal => seal.Clinic.Value == clinic).Distinct()], (moreEvents, moreRecords) =>
        {
            (events, records) = (events + moreEvents, records + moreRecords);
            if (moreEvents > 0)
            {
                options.Progress?.Report(new VerificationProgress { Events = events, Records = records });
            }
        });
    }

    private static VerificationReport Add(VerificationReport report, ClinicVerification verified, IReadOnlyList<TamperingFinding> findings) => new()
    {
        Clinics = report.Clinics + (verified.IsVerified ? 1 : 0),
        Records = report.Records + verified.Records,
        Events = report.Events + verified.Events,
        Keys = report.Keys + verified.Keys,
        Seals = report.Seals + verified.Seals,
        Findings = [.. report.Findings, .. findings],
    };
}
