using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for monitoring.
public sealed partial class TestEpisode
{
    /// <summary>Records that the client was asked about reactions.</summary>
    /// <param name="session">The id of the session.</param>
    /// <param name="found">What was found.</param>
    /// <returns>The answer.</returns>
    public Answer CheckReactions(string session = "s1", ReactionsFound found = ReactionsFound.None) =>
        Send(new CheckReactions { Episode = Id, At = At, Actor = Therapist, Session = new(session), Found = found });

    /// <summary>Reports a reaction.</summary>
    /// <param name="intensity">The intensity of the reaction.</param>
    /// <param name="duration">The duration of the reaction.</param>
    /// <param name="id">The id of the reaction.</param>
    /// <param name="onset">The time at which the reaction started; null for now.</param>
    /// <param name="newDeficit">Whether there is a new deficit; null if nobody asked.</param>
    /// <returns>The answer.</returns>
    public Answer ReportReaction(
        ReactionIntensity intensity,
        ReactionDuration duration,
        string id = "r1",
        DateTimeOffset? onset = null,
        bool? newDeficit = null) => Send(new ReportReaction
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            Reaction = new(id),
            Onset = onset ?? Clinic.Now,
            Intensity = intensity,
            Duration = duration,
            NewDeficit = newDeficit,
            Description = "sore",
        });

    /// <summary>Records that a reaction is over.</summary>
    /// <param name="id">The id of the reaction.</param>
    /// <param name="clinician">The professional who confirmed it; null for none.</param>
    /// <returns>The answer.</returns>
    public Answer ResolveReaction(string id = "r1", Professional? clinician = null) =>
        Send(new ResolveReaction { Episode = Id, At = At, Actor = Therapist, Reaction = new(id), By = clinician });

    /// <summary>Records that the client was asked about red flags.</summary>
    /// <param name="asked">The kinds of red flag that were asked about.</param>
    /// <param name="positive">The kinds of red flag that were answered with yes.</param>
    /// <returns>The answer.</returns>
    public Answer ScreenRedFlags(IEnumerable<string> asked, IEnumerable<string> positive) => Send(new ScreenRedFlags
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Asked = [.. asked.Select(flag => new RedFlagId(flag))],
        Positive = [.. positive.Select(flag => new RedFlagId(flag))],
    });

    /// <summary>Reports a red flag.</summary>
    /// <param name="flag">The kind of red flag.</param>
    /// <param name="urgency">An urgency above that of the catalog; null for that of the catalog.</param>
    /// <returns>The answer.</returns>
    public Answer ReportRedFlag(string flag = "spinal-fracture", Urgency? urgency = null) =>
        Send(new ReportRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), Detail = "fell off a ladder", Urgency = urgency });

    /// <summary>Records that a red flag was cleared.</summary>
    /// <param name="clinician">The professional who cleared it; null for a physician.</param>
    /// <param name="flag">The kind of red flag.</param>
    /// <returns>The answer.</returns>
    public Answer ClearRedFlag(string flag = "spinal-fracture", Professional? clinician = null) =>
        Send(new ClearRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), By = clinician ?? Physician, Detail = "X-ray without finding" });
}
