using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Planning.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Planning;

/// <summary>Adjusts the plan of care: versions tied to the score that caused them, confirmation, maintenance, discharge, and consent to treatment.</summary>
internal static class PlanningModule
{
    private static readonly StateEvents<Episode, PlanningState> State = new(episode => episode.Planning, (episode, state) => episode with { Planning = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = PlanningJsonContext.Default,
        Commands =
        [
            new CommandForm<AdjustPlan>("adjust-plan", AdjustPlan.Read)
            {
                Stages = Stages.Open,
                Checks = CheckThatSomethingChanges,
                Events = (command, context) => [command.ToEvent(context.NewestDecidingScore)],
            },
            new CommandForm<ConfirmPlan>("confirm-plan", ConfirmPlan.Read)
            {
                Stages = Stages.Open,
                Events = (command, context) => [command.ToEvent(context.NewestDecidingScore)],
            },
            new CommandForm<AgreeMaintenance>("agree-maintenance", AgreeMaintenance.Read, command => command.ToEvent())
            {
                Stages = Stages.NotDiscontinued,
                Checks = static (agree, context, check) => check.NotBefore("until", agree.Until, context.DayOf(agree.At)),
            },
            new CommandForm<Discharge>("discharge", Discharge.Read)
            {
                Stages = Stages.PostImprovement,
                Checks = CheckThatTheCheckIsNotEarlier,
                Events = (command, context) => [command.ToEvent(context.NewestDecidingScore)],
            },
            new CommandForm<RecordTreatmentConsent>("record-treatment-consent", RecordTreatmentConsent.Read, command => command.ToEvent()),
            new CommandForm<WithdrawTreatmentConsent>("withdraw-treatment-consent", WithdrawTreatmentConsent.Read, command => command.ToEvent())
            {
                Checks = CheckThatItWasGiven,
                For = new FactChoice("consent", context => context.Episode.Planning.TreatmentConsents.Where(consent => consent.Withdrawn is null).Select(consent => consent.Id)),
            },
        ],
        Events =
        [
            State.On<ClientDischarged>("ClientDischarged", (state, discharged, metadata) => state.Apply(discharged, metadata)),
            State.On<MaintenanceAgreed>("MaintenanceAgreed", (state, agreed, metadata) => state.Apply(agreed, metadata)),
            State.On<PlanAdjusted>("PlanAdjusted", (state, adjusted, metadata) => state.Apply(adjusted, metadata)),
            State.On<PlanConfirmed>("PlanConfirmed", (state, confirmed, metadata) => state.Apply(confirmed, metadata)),
            State.On<TreatmentConsentRecorded>("TreatmentConsentRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            State.On<TreatmentConsentWithdrawn>("TreatmentConsentWithdrawn", (state, withdrawn, metadata) => state.Apply(withdrawn, metadata)),
        ],
        Rules =
        [
            new Pln001PlanNotReviewed(),
            new Pln002NoReason(),
            new Pln003SeveralChangesAtOnce(),
            new Pln004TaperStepDue(),
            new Pln005Plateau(),
            new Pln006MaintenanceNotRenewed(),
            new Pln007NoTreatmentConsent(),
            new Pln008SensitiveAreaWithoutConsent(),
        ],
    };

    private static void CheckThatSomethingChanges(AdjustPlan adjust, RuleContext context, InputCheck check)
    {
        if (adjust is { Techniques: null, Minutes: null, SessionsPerWeek: null, Weeks: null })
        {
            check.Fail(ErrorCodes.FieldsConflict, "techniques", "The command changes nothing.", "at least one of techniques, minutes, sessionsPerWeek, weeks; to keep the plan, confirm-plan");
        }
    }

    private static void CheckThatItWasGiven(WithdrawTreatmentConsent withdraw, RuleContext context, InputCheck check)
    {
        if (context.Episode.Planning.TreatmentConsents.Any(consent => consent.Id == withdraw.Consent && consent.At > withdraw.At))
        {
            check.Fail(ErrorCodes.FieldsConflict, "at", "The consent was given later.", "the time of the consent or later");
        }
    }

    private static void CheckThatTheCheckIsNotEarlier(Discharge discharge, RuleContext context, InputCheck check)
    {
        if (discharge.CheckOn < context.DayOf(discharge.At))
        {
            check.Fail(ErrorCodes.ValueOutOfRange, "checkOn", "The check is before the discharge.", "the day of the discharge or later");
        }
    }
}
