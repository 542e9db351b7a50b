namespace TherapyOutcomes;

/// <summary>Provides the policy of each clinic, such as from the host's database.</summary>
/// <remarks>
/// It is called once for each command, evaluation or page of a worklist. Caching is up to the implementation, which must be thread-safe if the
/// host's services are used by several threads.
/// </remarks>
public interface IClinicPolicyProvider
{
    /// <summary>Returns the policy of a clinic.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The policy. Return the same object as long as the content is the same, so that it is validated only once. A policy that is not valid
    /// makes the call that needs it throw a <see cref="TherapyOutcomesException"/>.
    /// </returns>
    /// <remarks>
    /// If this method throws or returns null, the caller gets a <see cref="TherapyOutcomesException"/> with the code TO2011 that names the clinic,
    /// with the exception inside, and nothing is written. An <see cref="OperationCanceledException"/> and the library's own exceptions, such as
    /// for a setting, pass unchanged.
    /// </remarks>
    ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken);
}
