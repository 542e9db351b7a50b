namespace TherapyOutcomes.Storage;

/// <summary>Keeps who saw which record. It is apart from the records, so that reading a record never conflicts with writing it.</summary>
/// <remarks>The store documents whether it is thread-safe or each instance belongs to one scope.</remarks>
public interface IAccessLogStore
{
    /// <summary>Adds entries, either all of them or none.</summary>
    /// <param name="entries">The entries, at least one, all of one clinic.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it was canceled before, nothing is written.</param>
    /// <exception cref="ArgumentException"><paramref name="entries"/> are empty, or of several clinics.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask AppendAccessAsync(IReadOnlyList<AccessEntry> entries, CancellationToken cancellationToken);

    /// <summary>Lists the entries of records, newest first.</summary>
    /// <param name="query">Whose entries, and after which.</param>
    /// <param name="size">The maximum number of entries, at least 1.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The entries with their positions. Fewer than <paramref name="size"/> are the last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more than <see cref="AccessQuery.MostRecords"/> records in <paramref name="query"/>, or one of another clinic.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    ValueTask<IReadOnlyList<LoggedAccess>> ListAccessAsync(AccessQuery query, int size, CancellationToken cancellationToken);
}
