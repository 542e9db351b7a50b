using TherapyOutcomes.Episodes;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Planning.Rules;

/// <summary>PLN005: plateau.</summary>
internal sealed class Pln005Plateau : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN005",
        Practice = Practice.Planning,
        Title = "plateau",
        Severity = RuleSeverity.Advice,
        Rationale = "Three comparisons without a detectable change: more of the same will not help.",
        Source = "outcome science, section 5",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var primary = context.Assessment.Primary;
        var scores = primary.Comparisons;
        if (context.Episode.Stage.IsEnded() || scores.Length < 3 || (primary.Measure.Mdc?.Value ?? primary.Criterion.Meaningful) is not { } detectable)
        {
            return;
        }

        for (var index = scores.Length - 3; index < scores.Length; index++)
        {
            var before = index == 0 ? 0 : scores[index - 1].Gain;
            if (Points.Reach(Math.Abs(scores[index].Gain - before), detectable))
            {
                return;
            }
        }

        var (variant, command) = Advice(context);
        sink.Find(new FindingDetail { Variant = variant, ClearsWith = command }, new Evidence("score", scores[^1].Score.Id));
    }

    private static (string Variant, string Command) Advice(RuleContext context)
    {
        var goals = context.Episode.Care.Goals.RemoveAll(goal => goal.IsWithdrawn);
        return goals.IsEmpty ? ("noGoals", "set-goal")
            : goals.All(goal => goal.Met == GoalMet.Yes) ? ("met", "confirm-plan")
            : ("unmet", "adjust-plan");
    }
}
