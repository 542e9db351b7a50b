using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>Finds the actor in a claim of the user.</summary>
internal sealed class ClaimsActorAccessor(OutcomeWebOptions options) : IActorAccessor
{
    public ValueTask<ActorId?> GetActorAsync(HttpContext http) => ValueTask.FromResult(
        SingleClaim.Of(http.User, options.ActorClaim) is { } value && ActorId.TryParse(value, null, out var actor) ? actor : null as ActorId?);
}
