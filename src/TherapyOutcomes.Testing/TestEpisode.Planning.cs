using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for planning.
public sealed partial class TestEpisode
{
    /// <summary>Changes the plan of care.</summary>
    /// <param name="perWeek">The number of sessions a week; null for no change.</param>
    /// <param name="minutes">The length of a session, in minutes; null for no change.</param>
    /// <param name="techniques">The techniques; null for no change.</param>
    /// <param name="reason">The reason for the change.</param>
    /// <returns>The answer.</returns>
    public Answer AdjustPlan(
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

    /// <summary>Confirms the plan of care.</summary>
    /// <param name="reason">The reason for keeping the plan.</param>
    /// <returns>The answer.</returns>
    public Answer ConfirmPlan(string reason = "it works") =>
        Send(new ConfirmPlan { Episode = Id, At = At, Actor = Therapist, Reason = reason });

    /// <summary>Records that maintenance was agreed on.</summary>
    /// <param name="everyWeeks">The number of weeks between sessions.</param>
    /// <param name="until">The last day of the agreement.</param>
    /// <returns>The answer.</returns>
    public Answer AgreeMaintenance(int everyWeeks, DateOnly until) =>
        Send(new AgreeMaintenance { Episode = Id, At = At, Actor = Therapist, EveryWeeks = everyWeeks, Until = until, ProposedBy = ProposedBy.Client });

    /// <summary>Records that the client consented to treatment, with everything explained.</summary>
    /// <param name="id">The id of the consent.</param>
    /// <param name="explained">What was explained; null for all six elements.</param>
    /// <param name="sensitiveAreas">The sensitive areas to which the client consented; null for none.</param>
    /// <param name="written">Whether the consent is in writing.</param>
    /// <returns>The answer.</returns>
    public Answer RecordTreatmentConsent(
        string id = "tc1",
        IEnumerable<ConsentElement>? explained = null,
        IEnumerable<string>? sensitiveAreas = null,
        bool written = true) => Send(new RecordTreatmentConsent
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            Consent = new(id),
            Explained = [.. explained ?? Enum.GetValues<ConsentElement>()],
            SensitiveAreas = [.. (sensitiveAreas ?? []).Select(area => new Term(area))],
            Written = written,
        });

    /// <summary>Records that the client withdrew a consent to treatment.</summary>
    /// <param name="id">The id of the consent.</param>
    /// <returns>The answer.</returns>
    public Answer WithdrawTreatmentConsent(string id = "tc1") =>
        Send(new WithdrawTreatmentConsent { Episode = Id, At = At, Actor = Therapist, Consent = new(id) });

    /// <summary>Submits <c>discharge</c>: no further sessions are needed.</summary>
    /// <param name="kind">Why no further sessions are needed.</param>
    /// <param name="checkOn">The day on which to ask how it is; null for the first day on which the improvement can be sustained.</param>
    /// <returns>The answer.</returns>
    public Answer Discharge(DischargeKind kind = DischargeKind.Recovered, DateOnly? checkOn = null) =>
        Send(new Discharge { Episode = Id, At = At, Actor = Therapist, Kind = kind, Advice = Advice, CheckOn = checkOn });
}
