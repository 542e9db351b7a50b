using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Reports a plateau: at least 4 scores over at least 28 days without a change that counts (PLN005).</summary>
internal sealed class Pln005Plateau : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN005",
        Practice = Practice.Planning,
        Title = "plateau",
        Severity = RuleSeverity.Advice,
        IsSilentAfterDischarge = true,
        IsSilentWhileHeld = true,
        Rationale = "Four weeks without a change that counts: more of the same will not help.",
        Source = "this library's recommendation: at least 4 scores over at least 28 days",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded() || IsHoldingAGain(context) || PlateauWindow.Flat(context) is not { } window || IsGettingBetter(context.Assessment.Primary))
        {
            return;
        }

        var primary = context.Assessment.Primary;
        var newest = primary.Comparisons[^1];
        var (variant, command, choice) = Advice(context, newest);
        sink.Find(
            new FindingDetail { Variant = variant, ClearsWith = command, With = choice, DueOn = context.RunningFrom(newest.Day) },
            ComparisonEvidence.Measure(primary.Measure),
            ComparisonEvidence.From(window.From),
            ComparisonEvidence.To(newest),
            new Evidence("days", newest.Day.DayNumber - window.Since.DayNumber));
    }

    private static bool IsHoldingAGain(RuleContext context) => context.Assessment.Course is { HasCurrentImprovement: true, Run.First: not null };

    // However slowly: possibly better than at the start, and better than ever since.
    private static bool IsGettingBetter(MeasureAssessment primary)
    {
        var newest = primary.Comparisons[^1];
        if (newest.Verdict is not (Verdict.PossiblyImproved or Verdict.Improved))
        {
            return false;
        }

        for (var index = 0; index < primary.Comparisons.Count - 1; index++)
        {
            if (primary.Comparisons[index].Gain >= newest.Gain)
            {
                return false;
            }
        }

        return true;
    }

    // Once the plan was reviewed since then, nothing more needs to be done. The finding stays until a score shows a change.
    private static (string Variant, string? Command, StepChoice? Choice) Advice(RuleContext context, ScoreComparison newest)
    {
        var (planning, since, care) = (context.Episode.Planning, newest.Day, context.Episode.Care);
        var areMet = care.AreGoalsMet;
        var change = planning.WasAdjustedSince(since) ? null : "adjust-plan";
        return !areMet && newest.Verdict is Verdict.PossiblyDeteriorated or Verdict.Deteriorated ? ("worse", change, null)
            : care.Goals.All(goal => goal.IsWithdrawn) ? ("noGoals", "set-goal", null)
            : !areMet ? ("unmet", change, null)
            : context.Episode.Stage == EpisodeStage.Treating ? ("met", "discontinue", StepChoice.Of(DiscontinuationKind.Plateau))
            : planning.WasReviewedSince(since) ? ("met", null, null)
            : ("met", "discharge", StepChoice.Of(DischargeKind.GoalsMet));
    }
}
