using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of planning.
public sealed partial class TestEpisode
{
    /// <summary>The plan is changed.</summary>
    /// <param name="perWeek">Sessions a week; null for no change.</param>
    /// <param name="minutes">Minutes a session; null for no change.</param>
    /// <param name="techniques">Techniques; null for no change.</param>
    /// <param name="reason">Why.</param>
    public Answer Adjust(
        decimal? perWeek = null,
        int? minutes = null,
        IEnumerable<string>? techniques = null,
        string reason = "half the frequency") => Send(new AdjustPlan
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            SessionsPerWeek = perWeek,
            Minutes = minutes,
            Techniques = techniques is null ? null : [.. techniques.Select(technique => new Term(technique))],
            Reason = reason,
        });

    /// <summary>The plan is confirmed.</summary>
    /// <param name="reason">Why.</param>
    public Answer Confirm(string reason = "it works") =>
        Send(new ConfirmPlan { Episode = Id, At = At, Actor = Therapist, Reason = reason });

    /// <summary>Maintenance is agreed on.</summary>
    /// <param name="everyWeeks">Weeks between sessions.</param>
    /// <param name="until">Until when.</param>
    public Answer AgreeMaintenance(int everyWeeks, DateOnly until) =>
        Send(new AgreeMaintenance { Episode = Id, At = At, Actor = Therapist, EveryWeeks = everyWeeks, Until = until, ProposedBy = ProposedBy.Client });
}
