using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Planning</c>.</summary>
internal static class PlanningCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("adjust-plan", typeof(AdjustPlan), ReadAdjustPlan),
        new("confirm-plan", typeof(ConfirmPlan), ReadConfirmPlan),
        new("agree-maintenance", typeof(AgreeMaintenance), ReadAgreeMaintenance),
    ];

    private static AdjustPlan ReadAdjustPlan(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Techniques = fields.TermsOrNull("techniques"),
            Minutes = fields.IntOrNull("minutes"),
            SessionsPerWeek = fields.DecimalOrNull("sessionsPerWeek"),
            Weeks = fields.IntOrNull("weeks"),
            Reason = fields.Text("reason"),
            BasedOn = fields.IdOrNull<FactId>("basedOn"),
        };

    private static ConfirmPlan ReadConfirmPlan(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Reason = fields.Text("reason"),
            BasedOn = fields.IdOrNull<FactId>("basedOn"),
        };

    private static AgreeMaintenance ReadAgreeMaintenance(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            EveryWeeks = fields.Int("everyWeeks"),
            Until = fields.Date("until"),
            ProposedBy = fields.Enum<ProposedBy>("proposedBy"),
        };
}
