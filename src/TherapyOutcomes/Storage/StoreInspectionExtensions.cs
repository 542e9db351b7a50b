namespace TherapyOutcomes.Storage;

/// <summary>Provides methods that inspect a store without paging.</summary>
public static class StoreInspectionExtensions
{
    private const int PageSize = 500;

    /// <summary>Lists all clinics that any row names, in ordinal order. The method reads every page before it returns.</summary>
    /// <param name="inspection">The store to inspect.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The clinics, as they are written in the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is null.</exception>
    public static async Task<IReadOnlyList<string>> InspectAllClinicsAsync(this IStoreInspection inspection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        var clinics = new List<string>();
        IReadOnlyList<string> page;
        do
        {
            page = await inspection.InspectClinicsAsync(clinics is [.., var last] ? last : null, PageSize, cancellationToken).ConfigureAwait(false);
            clinics.AddRange(page);
        }
        while (page.Count == PageSize);
        return clinics;
    }
}
