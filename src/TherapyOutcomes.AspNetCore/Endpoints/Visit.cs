using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Access;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>One request of a caller who was admitted.</summary>
internal sealed record Visit(HttpContext Http, Caller Caller)
{
    public ClinicId Clinic => Caller.Clinic;

    public OutcomeWebOptions Options => Get<OutcomeWebOptions>();

    public CancellationToken Canceled => Http.RequestAborted;

    public T Get<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    public QueryReader Query() => new(Http.Request.Query);

    /// <summary>Messages in the language that the request asks for, or else in that of the host.</summary>
    public IMessageFormatter Messages(string? language) => language is null ? Get<IMessageFormatter>() : MessageFormatter.For(language);

    /// <summary>Returns the policy of the clinic.</summary>
    public ValueTask<ClinicPolicy> PolicyAsync() => Get<IClinicPolicyProvider>().GetAsync(Clinic, Canceled);

    /// <summary>Returns what day it is at the clinic.</summary>
    public async ValueTask<DateOnly> TodayAsync() => (await PolicyAsync().ConfigureAwait(false)).DayOf(Get<TimeProvider>().GetUtcNow());

    public EpisodeId Episode => new(Route("episode"));

    public ClientId Client => new(Route("client"));

    public PractitionerId Practitioner => new(Route("practitioner"));

    /// <summary>Returns the record that the path names; null if it names none.</summary>
    public RecordKey? RouteRecord()
    {
        var route = Http.Request.RouteValues;
        return route.ContainsKey("episode") ? RecordKey.For(Clinic, Episode)
            : route.ContainsKey("client") ? RecordKey.For(Clinic, Client)
            : route.ContainsKey("practitioner") ? RecordKey.For(Clinic, Practitioner)
            : null;
    }

    private string Route(string name) => (string)Http.Request.RouteValues[name]!;
}
