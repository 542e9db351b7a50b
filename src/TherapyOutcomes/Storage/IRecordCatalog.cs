namespace TherapyOutcomes.Storage;

/// <summary>Lists records by their heads.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IRecordCatalog
{
    /// <summary>Lists heads by kind and id.</summary>
    /// <param name="query">Which records.</param>
    /// <param name="after">Only records after this one in the order of the list; null from the start.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    IAsyncEnumerable<RecordHead> ListAsync(RecordQuery query, RecordKey? after, CancellationToken cancellationToken);
}
