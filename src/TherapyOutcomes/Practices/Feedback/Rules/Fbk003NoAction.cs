using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Feedback.Rules;

/// <summary>Reports that a rating of 3 or less led to no action (FBK003).</summary>
internal sealed class Fbk003NoAction : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "FBK003",
        Practice = Practice.Feedback,
        Title = "a rating of 3 or less without an action",
        Severity = RuleSeverity.Advice,
        ClearsWith = "act-on-feedback",
        IsSilentWhileHeld = true,
        Rationale = "Feedback that leads to nothing can't be asked for again in good faith.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var request in context.Episode.Feedback.Requests)
        {
            if (request is { Rating: <= 3, IsActedOn: false })
            {
                sink.Find(new FindingDetail { DueOn = context.RunningFrom(request.AnsweredOn!.Value) }, new Evidence("request", request.Id), new Evidence("rating", request.Rating.Value));
            }
        }
    }
}
