namespace TherapyOutcomes;

/// <summary>Gives each clinic its policy. Asked once for each command; must be fast and thread-safe.</summary>
public interface IClinicPolicies
{
    /// <summary>The policy of a clinic.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <returns>The same object for the same content, so that it is validated once.</returns>
    ClinicPolicy For(ClinicId clinic);
}
