using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Reports a plateau: three comparisons in a row without a detectable change (PLN005).</summary>
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
        Rationale = "Three comparisons without a detectable change: more of the same will not help.",
        Source = "this library's recommendation: three comparisons without a detectable change",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var primary = context.Assessment.Primary;
        var scores = primary.Comparisons;
        if (context.Episode.Stage.IsEnded() || context.Assessment.Course.HasCurrentImprovement || scores.Count < 3 || (primary.Measure.Mdc?.Value ?? primary.Criterion.Meaningful) is not { } detectable)
        {
            return;
        }

        for (var index = scores.Count - 3; index < scores.Count; index++)
        {
            var before = index == 0 ? 0 : scores[index - 1].Gain;
            if (ScoreTolerance.Reaches(Math.Abs(scores[index].Gain - before), detectable))
            {
                return;
            }
        }

        var newest = scores[^1];
        var (variant, command, choice) = Advice(context, newest);
        sink.Find(new FindingDetail { Variant = variant, ClearsWith = command, With = choice, DueOn = context.RunningFrom(newest.Day) }, new Evidence("score", newest.Score.Id));
    }

    // Once the plan was reviewed since then, nothing more needs to be done. The finding stays until a score shows a change.
    private static (string Variant, string? Command, StepChoice? Choice) Advice(RuleContext context, ScoreComparison newest)
    {
        var (planning, since, goals) = (context.Episode.Planning, newest.Day, context.Episode.Care.Goals.RemoveAll(goal => goal.IsWithdrawn));
        var areMet = !goals.IsEmpty && goals.All(goal => goal.Met == GoalAttainment.Yes);
        var change = planning.WasAdjustedSince(since) ? null : "adjust-plan";
        return !areMet && newest.Verdict is Verdict.PossiblyDeteriorated or Verdict.Deteriorated ? ("worse", change, null)
            : goals.IsEmpty ? ("noGoals", "set-goal", null)
            : !areMet ? ("unmet", change, null)
            : context.Episode.Stage == EpisodeStage.Treating ? ("met", "discontinue", StepChoice.Of(DiscontinuationKind.Plateau))
            : planning.WasReviewedSince(since) ? ("met", null, null)
            : ("met", "discharge", StepChoice.Of(DischargeKind.GoalsMet));
    }
}
