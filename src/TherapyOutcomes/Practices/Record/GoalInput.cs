using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;
using TherapyOutcomes.Measures.Recording;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Record;

/// <summary>Checks a goal's measure and target against the clinic's measures.</summary>
internal static class GoalInput
{
    public static void Check(SetGoal goal, RuleContext context, InputCheck check)
    {
        if (goal.Measure is { } id && ScoreInput.TryMeasure("measure", id, context.Policy, check, out var measure) && goal.Target is { } target)
        {
            ScoreInput.CheckValue("target", target, measure, check);
        }
        else if (goal is { Measure: null, Target: not null })
        {
            check.Fail(ErrorCodes.FieldsConflict, "target", "A target needs a measure.", "measure together with target");
        }
    }
}
