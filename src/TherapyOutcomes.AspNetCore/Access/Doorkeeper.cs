using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>Lets nobody in whom the host has not let in. Without policies of the host, only a developer's own machine is served.</summary>
internal sealed class Doorkeeper(
    OutcomeWebOptions options, IHostEnvironment environment, IClinicAccessor clinics, IActorAccessor actors, IAuthorizationService authorization)
{
    private readonly FrozenDictionary<OutcomeArea, string> _policies = options.Policies;

    /// <summary>Finds out who is at the door.</summary>
    public async ValueTask<Admission> AdmitAsync(HttpContext http)
    {
        if (_policies.Count == 0)
        {
            return await AdmitDeveloperAsync(http).ConfigureAwait(false);
        }

        if (http.User.Identity?.IsAuthenticated != true)
        {
            return Admission.Unknown;
        }

        return await clinics.GetClinicAsync(http).ConfigureAwait(false) is { } clinic && await actors.GetActorAsync(http).ConfigureAwait(false) is { } actor
            ? Admission.Of(new Caller(clinic, actor))
            : Admission.Forbidden;
    }

    /// <summary>Finds out whether a caller may do something.</summary>
    public async ValueTask<bool> AllowsAsync(HttpContext http, Caller caller, OutcomeArea area, RecordKey? record = null, Command? command = null)
    {
        if (_policies.Count == 0)
        {
            return true; // whoever came this far is the developer
        }

        if (!_policies.TryGetValue(area, out var policy))
        {
            return false;
        }

        var access = new OutcomeAccess { Area = area, Clinic = caller.Clinic, Actor = caller.Actor, Record = record, Command = command };
        return (await authorization.AuthorizeAsync(http.User, access, policy).ConfigureAwait(false)).Succeeded;
    }

    private async ValueTask<Admission> AdmitDeveloperAsync(HttpContext http)
    {
        if (!DeveloperMachine.IsAsking(http, environment))
        {
            return http.User.Identity?.IsAuthenticated == true ? Admission.Forbidden : Admission.Unknown;
        }

        var clinic = await clinics.GetClinicAsync(http).ConfigureAwait(false) ?? ClinicId.Default;
        var actor = await actors.GetActorAsync(http).ConfigureAwait(false) ?? new ActorId("developer");
        return Admission.Of(new Caller(clinic, actor));
    }
}
