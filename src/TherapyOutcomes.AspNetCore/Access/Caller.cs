namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>Who makes a request, and for which clinic. It is known before anything of the request is read.</summary>
internal sealed record Caller(ClinicId Clinic, ActorId Actor)
{
    /// <summary>What the host knows of a command that the caller sends.</summary>
    public CommandDefaults Defaults(DateTimeOffset now) => new() { Clinic = Clinic, Actor = Actor, At = now };
}
