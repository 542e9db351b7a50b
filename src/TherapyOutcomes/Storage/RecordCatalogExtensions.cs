namespace TherapyOutcomes.Storage;

/// <summary>Provides methods that list records without paging.</summary>
public static class RecordCatalogExtensions
{
    private const int PageSize = 500;

    /// <summary>
    /// Lists all summaries that match a query, ordered by kind and id. The method reads every page before it returns, so the caller can
    /// use the store while it goes through the list.
    /// </summary>
    /// <param name="catalog">The catalog to read from.</param>
    /// <param name="query">The records to list.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>All matching summaries.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static async Task<IReadOnlyList<RecordSummary>> ListAllAsync(this IRecordCatalog catalog, RecordQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var all = new List<RecordSummary>();
        IReadOnlyList<RecordSummary> page;
        do
        {
            page = StorageCheck.Page(
                catalog,
                nameof(IRecordCatalog.ListAsync),
                await catalog.ListAsync(query, all is [.., var last] ? last.Key : null, PageSize, cancellationToken).ConfigureAwait(false));
            all.AddRange(page);
        }
        while (page.Count == PageSize);
        return all;
    }
}
