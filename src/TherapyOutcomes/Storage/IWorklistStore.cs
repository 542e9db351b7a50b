namespace TherapyOutcomes.Storage;

/// <summary>Finds episodes with something to do, and leases those whose judgement is due again.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IWorklistStore
{
    /// <summary>
    /// The heads of episodes with a next step or with a judgement that is due again or was made under another policy,
    /// in the order of their keys.
    /// </summary>
    /// <param name="query">Which episodes.</param>
    /// <param name="now">The time.</param>
    /// <param name="after">Only episodes after this one; null from the start.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    IAsyncEnumerable<RecordHead> QueryAsync(WorklistQuery query, DateTimeOffset now, RecordKey? after, CancellationToken cancellationToken);

    /// <summary>
    /// Leases heads whose <see cref="RecordHead.ReviewAt"/> has come, at least once each; appends leave leases alone.
    /// Effects happen once because the runner derives its command id from record, version, rule and due date.
    /// </summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="now">The time.</param>
    /// <param name="owner">Who leases.</param>
    /// <param name="lease">For how long; others get nothing of it until then.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask<IReadOnlyList<RecordHead>> ClaimDueAsync(
        ClinicId clinic, DateTimeOffset now, ActorId owner, TimeSpan lease, int most, CancellationToken cancellationToken);
}
