using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>Finds the clinic in a claim of the user, or takes the host's only one.</summary>
internal sealed class ClaimsClinicAccessor(OutcomeWebOptions options) : IClinicAccessor
{
    public ValueTask<ClinicId?> GetClinicAsync(HttpContext http) => ValueTask.FromResult(
        options.Clinic ?? (SingleClaim.Of(http.User, options.ClinicClaim) is { } value && ClinicId.TryParse(value, null, out var clinic) ? clinic : null as ClinicId?));
}
