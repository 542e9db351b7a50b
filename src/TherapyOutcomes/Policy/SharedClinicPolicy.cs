namespace TherapyOutcomes;

/// <summary>Provides the same policy for all clinics.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
/// <param name="policy">The policy.</param>
public sealed class SharedClinicPolicy(ClinicPolicy policy) : IClinicPolicyProvider
{
    internal ClinicPolicy Policy => policy;

    /// <inheritdoc/>
    public ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken) => new(policy);
}
