using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Recommends a smaller self-care step if the client's confidence is below 7 (COM004).</summary>
internal sealed class Com004LowConfidence : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM004",
        Practice = Practice.Communication,
        Title = "self-care confidence below 7; the step should be smaller",
        Severity = RuleSeverity.Advice,
        ClearsWith = "discuss-improvement",
        IsSilentWhileHeld = true,
        Rationale = "A step that the client doubts does not get taken.",
        Source = "action plans: AHRQ Health Literacy Toolkit, 3rd edition, tool 15",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var talks = ImprovementTalks.Since(context);
        if (context.LatestImprovement is null || talks.LastOrDefault(talk => ImprovementTalks.SettlesSelfCare(talk.Event)) is not { Event.SelfCare: { } steps } talk)
        {
            return;
        }

        for (var index = 0; index < steps.Length; index++)
        {
            if (steps[index].Confidence < 7)
            {
                sink.Find(new FindingDetail { DueOn = context.RunningFrom(talk.Day) }, new Evidence("step", index + 1), new Evidence("confidence", steps[index].Confidence));
            }
        }
    }
}
