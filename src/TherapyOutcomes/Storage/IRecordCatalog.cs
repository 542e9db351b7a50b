namespace TherapyOutcomes.Storage;

/// <summary>Lists records by their summaries, page by page.</summary>
/// <remarks>Thread-safe per instance or per scope, as the store says.</remarks>
public interface IRecordCatalog
{
    /// <summary>Lists one page of summaries, ordered by kind (its number) and id (ordinal).</summary>
    /// <param name="query">Which records.</param>
    /// <param name="after">Only records after this one; null for the first page.</param>
    /// <param name="size">How many at most, from 1. A shorter page is the last.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken);

    /// <summary>Lists one page of the clinics that have records, in ordinal order.</summary>
    /// <param name="after">Only clinics after this one; null for the first page.</param>
    /// <param name="size">How many at most, from 1. A shorter page is the last.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken);
}
