using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>Asks the host for the policies of clinics. A policy that can't be had or used is an error that says so before anything is written.</summary>
/// <remarks>Thread-safe if the provider is.</remarks>
internal sealed class ClinicPolicies(IClinicPolicyProvider provider, RuleBook rules)
{
    /// <summary>Returns the policy of a clinic. It is valid.</summary>
    /// <exception cref="TherapyOutcomesException">TO2011: the provider failed or has no policy. Other codes: the policy is not valid.</exception>
    public async ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        var policy = await AskAsync(clinic, cancellationToken).ConfigureAwait(false) ?? throw Unavailable(clinic, "returned no policy");
        rules.Validate(policy);
        return policy;
    }

    // The library's own exceptions, such as for a setting that a provider binds, already say what to do.
    private async ValueTask<ClinicPolicy?> AskAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        try
        {
            return await provider.GetAsync(clinic, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or TherapyOutcomesException))
        {
            throw Unavailable(clinic, $"threw {exception.GetType().Name}", exception);
        }
    }

    // The message of the inner exception is not repeated, because nobody knows what a host's software puts into it.
    private TherapyOutcomesException Unavailable(ClinicId clinic, string what, Exception? inner = null) =>
        new(ErrorCodes.PolicyUnavailable, $"{provider.GetType().Name} {what} when it was asked for the policy of the clinic {clinic}. Nothing was recorded. Correct the provider, then send the command again.", inner);
}
