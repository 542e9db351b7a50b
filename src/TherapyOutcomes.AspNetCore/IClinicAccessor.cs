using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore;

/// <summary>Says whose records a request is about. No request names a clinic itself.</summary>
/// <remarks>
/// Register an implementation to find the clinic elsewhere than in a claim, such as in a host name. It is asked once for each request and must be
/// thread-safe if it is a singleton.
/// </remarks>
public interface IClinicAccessor
{
    /// <summary>Returns the clinic of the person or program that is signed in.</summary>
    /// <param name="http">The request. Its user is authenticated, except on a developer's own machine.</param>
    /// <returns>The clinic; null if there is none, and the request is answered with 403.</returns>
    ValueTask<ClinicId?> GetClinicAsync(HttpContext http);
}
