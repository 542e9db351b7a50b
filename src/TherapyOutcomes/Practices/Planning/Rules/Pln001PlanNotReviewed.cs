using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Holds the episode back until the plan is reviewed after the improvement, and asks for a review when a discharged client comes back (PLN001).</summary>
internal sealed class Pln001PlanNotReviewed : Rule
{
    private const int DaysToReview = 7;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN001",
        Practice = Practice.Planning,
        Title = "plan not reviewed since the improvement",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.PlanSettled)],
        ClearsWith = "confirm-plan",
        IsSilentWhileHeld = true,
        Rationale = "A plan made for a worse state may not fit a better one.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not { } improvement)
        {
            return;
        }

        var isSettled = WorkflowConditions.IsPlanSettled(context);
        if (SessionSinceDischarge(context.Episode, improvement) is { } session && !context.Episode.Planning.WasReviewedSince(session.Day))
        {
            var severity = isSettled || context.Episode.Stage > EpisodeStage.Adjusting ? RuleSeverity.Advice : RuleSeverity.Required;
            sink.Find(new FindingDetail { Severity = severity, Variant = "back", DueOn = session.Day.AddDays(DaysToReview) }, new Evidence("session", session.Day));
        }
        else if (!isSettled)
        {
            var dueOn = context.DueAfterEntering(EpisodeStage.Adjusting, DaysToReview);
            sink.Find(
                context.Episode.Care.AreGoalsMet
                    ? new FindingDetail { Variant = "goalsMet", ClearsWith = "discharge", With = StepChoice.Of(DischargeKind.GoalsMet), DueOn = dueOn }
                    : new FindingDetail { DueOn = dueOn },
                new Evidence("since", improvement.Since));
        }
    }

    private static Session? SessionSinceDischarge(Episode episode, CurrentImprovement improvement) =>
        episode.Planning.Discharges is [.., var discharge] && improvement.CountsAnew(discharge.Metadata) ? DischargeInForce.EndingSession(episode) : null;
}
