using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Education.Rules;

/// <summary>EDU002: a technique in the plan without recorded training.</summary>
internal sealed class Edu002TechniqueWithoutTraining : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "EDU002",
        Practice = Practice.Education,
        Title = "a technique in the plan without recorded training",
        Severity = RuleSeverity.Advice,
        ReadsOtherRecords = true,
        ClearsWith = "record-education",
        Rationale = "What is done to a client should have been learned.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Practitioner.Education.Courses.IsEmpty || context.Episode.Stage.IsEnded() || context.Episode.Planning.Current?.Techniques is not { } techniques)
        {
            return; // without any course on record the clinic keeps education elsewhere
        }

        foreach (var technique in techniques)
        {
            if (!context.Practitioner.Education.Covers(technique))
            {
                sink.Find(Evidence.Named("technique", technique.Value));
            }
        }
    }
}
