using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of monitoring.
public sealed partial class TestEpisode
{
    /// <summary>The client was asked for reactions.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="found">What was found.</param>
    public Answer CheckReactions(string session = "s1", ReactionsFound found = ReactionsFound.None) =>
        Send(new CheckReactions { Episode = Id, At = At, Actor = Therapist, Session = new(session), Found = found });

    /// <summary>A reaction is reported.</summary>
    /// <param name="intensity">How strong.</param>
    /// <param name="duration">How long.</param>
    /// <param name="id">Its id.</param>
    /// <param name="onset">Since when; null for now.</param>
    /// <param name="newDeficit">Whether something new fails; null when not asked.</param>
    public Answer React(
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

    /// <summary>A reaction is over.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="by">Who says so.</param>
    public Answer ResolveReaction(string id = "r1", Professional? by = null) =>
        Send(new ResolveReaction { Episode = Id, At = At, Actor = Therapist, Reaction = new(id), By = by });

    /// <summary>Red flags were asked for.</summary>
    /// <param name="asked">The kinds that were asked for.</param>
    /// <param name="positive">The kinds that were answered with yes.</param>
    public Answer Screen(IEnumerable<string> asked, IEnumerable<string> positive) => Send(new ScreenRedFlags
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Asked = [.. asked.Select(flag => new RedFlagId(flag))],
        Positive = [.. positive.Select(flag => new RedFlagId(flag))],
    });

    /// <summary>A red flag is reported.</summary>
    /// <param name="flag">The kind of red flag.</param>
    public Answer RedFlag(string flag = "spinal-fracture") =>
        Send(new ReportRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), Detail = "fell off a ladder" });

    /// <summary>A red flag is cleared.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="flag">The kind of red flag.</param>
    public Answer ClearRedFlag(string flag = "spinal-fracture", Professional? by = null) =>
        Send(new ClearRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), By = by ?? Physician, Detail = "X-ray without finding" });
}
