using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Education.Rules;

/// <summary>
/// Reports that the plan contains a technique without recorded training, once: until the first session after the technique was planned
/// (EDU002).
/// </summary>
internal sealed class Edu002TechniqueWithoutTraining : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "EDU002",
        Practice = Practice.Education,
        Title = "a technique in the plan with no training on record",
        Severity = RuleSeverity.Advice,
        ReadsOtherRecords = true,
        Rationale = "A technique should be learned before it is used on a client. What registration covers was learned for it (a list of the clinic's policy). It is said once, until the first session with the plan. This is not a step in the client's care: record-education on the practitioner's record settles it.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded() || context.Episode.Planning.Current?.Techniques is not { } techniques)
        {
            return;
        }

        for (var index = 0; index < techniques.Length; index++)
        {
            var technique = techniques[index];
            if (techniques.IndexOf(technique) == index
                && !context.Policy.RegisteredTechniques.Contains(technique)
                && !context.Practitioner.Education.Covers(technique, context.Today)
                && !WasSaid(technique, context.Episode))
            {
                sink.Find(Evidence.Named("technique", technique.Value));
            }
        }
    }

    private static bool WasSaid(Term technique, Episode episode) =>
        episode.Planning.FirstPlanned(technique) is { } planned
        && episode.Care.Sessions.AnyFromNewest(planned, static (session, planned) => !session.IsWithdrawn && session.At > planned);
}
