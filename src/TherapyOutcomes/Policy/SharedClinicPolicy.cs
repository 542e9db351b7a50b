namespace TherapyOutcomes;

/// <summary>One policy for all clinics.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="policy">The policy.</param>
public sealed class SharedClinicPolicy(ClinicPolicy policy) : IClinicPolicies
{
    /// <inheritdoc/>
    public ClinicPolicy For(ClinicId clinic) => policy;
}
