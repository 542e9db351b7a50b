using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Feedback.Rules;

/// <summary>Reports that the clinic acted on feedback but did not tell the client (FBK004).</summary>
internal sealed class Fbk004ClientNotTold : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "FBK004",
        Practice = Practice.Feedback,
        Title = "action taken on feedback, client not told",
        Severity = RuleSeverity.Advice,
        ClearsWith = "tell-client",
        IsSilentWhileHeld = true,
        Rationale = "The client should hear what their feedback led to.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (!context.MayContact && !Visits.AreExpected(context))
        {
            return;
        }

        foreach (var request in context.Episode.Feedback.Requests)
        {
            if (request is { ActedOnAt: { } acted, IsClientTold: false })
            {
                sink.Find(new FindingDetail { Variant = context.MayContact ? null : "visit", DueOn = context.RunningFrom(context.DayOf(acted)) }, new Evidence("request", request.Id));
            }
        }
    }
}
