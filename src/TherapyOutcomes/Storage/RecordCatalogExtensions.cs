namespace TherapyOutcomes.Storage;

/// <summary>Lists records without minding pages.</summary>
public static class RecordCatalogExtensions
{
    private const int PageSize = 500;

    /// <summary>Lists all summaries that fit a query, page by page, ordered by kind and id. The list is complete before anything else is asked of the store.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="query">Which records.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static async Task<IReadOnlyList<RecordSummary>> ListAllAsync(this IRecordCatalog catalog, RecordQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var all = new List<RecordSummary>();
        IReadOnlyList<RecordSummary> page;
        do
        {
            page = await catalog.ListAsync(query, all is [.., var last] ? last.Key : null, PageSize, cancellationToken).ConfigureAwait(false);
            all.AddRange(page);
        }
        while (page.Count == PageSize);
        return all;
    }
}
