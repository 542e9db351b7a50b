using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Health;

/// <summary>Hands out a few clinics at a time, so that a check of many clinics gets around to each of them.</summary>
/// <remarks>Thread-safe. Checks that overlap may look at the same clinics.</remarks>
internal sealed class ClinicTurns
{
    private string? _last;

    public async Task<IReadOnlyList<ClinicId>> NextAsync(IRecordCatalog catalog, int size, CancellationToken cancellationToken)
    {
        var last = Volatile.Read(ref _last);
        var clinics = await catalog.ListClinicsAsync(last is null ? null : new ClinicId(last), size, cancellationToken).ConfigureAwait(false);
        if (clinics.Count == 0 && last is not null)
        {
            clinics = await catalog.ListClinicsAsync(after: null, size, cancellationToken).ConfigureAwait(false);
        }

        Volatile.Write(ref _last, clinics.Count < size ? null : clinics[^1].Value);
        return clinics;
    }
}
