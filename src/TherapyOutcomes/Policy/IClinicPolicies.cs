namespace TherapyOutcomes;

/// <summary>Provides the policy of each clinic.</summary>
/// <remarks>It is called once for each command. Implementations must be fast and thread-safe.</remarks>
public interface IClinicPolicies
{
    /// <summary>Returns the policy of a clinic.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <returns>The policy. Return the same object for the same content so that it is validated only once.</returns>
    ClinicPolicy For(ClinicId clinic);
}
