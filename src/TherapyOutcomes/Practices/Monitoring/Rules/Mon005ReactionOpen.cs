using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Holds the episode back while a reaction is open (MON005).</summary>
internal sealed class Mon005ReactionOpen : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON005",
        Practice = Practice.Monitoring,
        Title = "a reaction is open",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Sustained)],
        ClearsWith = "resolve-reaction",
        Rationale = "A client with an open reaction has not finished getting better.",
        Source = "Carnes 2010, doi 10.1016/j.math.2009.02.003; Cambron 2007, doi 10.1089/acm.2006.6401",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var reaction in context.Episode.Monitoring.Reactions)
        {
            if (!reaction.IsOpen(context.Now, context.Policy))
            {
                continue;
            }

            var severity = reaction.Course.SeverityAt(context.Now, context.Policy);
            sink.Find(
                new FindingDetail
                {
                    Severity = severity == ReactionSeverity.Mild ? RuleSeverity.Advice : RuleSeverity.Required,
                    Variant = severity.ToString().ToLowerInvariant(),
                    Urgency = severity == ReactionSeverity.Major ? Urgency.Urgent : Urgency.Routine,
                    DueOn = severity == ReactionSeverity.Major ? null : reaction.Recording.Day.AddDays(1),
                    IsDone = severity == ReactionSeverity.Major, // REF001 and MON009 give the next step for a major reaction.
                },
                new Evidence("reaction", reaction.Id));
            if (reaction.Course.NextChange(context.Now, reaction.Recording.Day, context.Policy) is { } next)
            {
                sink.NotBefore(next);
            }
        }
    }
}
