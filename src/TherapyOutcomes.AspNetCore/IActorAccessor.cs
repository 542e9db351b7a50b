using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore;

/// <summary>Says who acts in a request. Commands are recorded under this id, and so is who saw a client's record.</summary>
/// <remarks>
/// Register an implementation to find the actor elsewhere than in a claim. It is asked once for each request and must be thread-safe if it is a
/// singleton.
/// </remarks>
public interface IActorAccessor
{
    /// <summary>Returns the person or program that is signed in.</summary>
    /// <param name="http">The request. Its user is authenticated, except on a developer's own machine.</param>
    /// <returns>The actor; null if there is none, and the request is answered with 403.</returns>
    ValueTask<ActorId?> GetActorAsync(HttpContext http);
}
