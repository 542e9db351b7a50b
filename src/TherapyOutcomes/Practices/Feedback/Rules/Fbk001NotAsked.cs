using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Feedback.Rules;

/// <summary>Holds the episode back until the client is asked for feedback (FBK001).</summary>
internal sealed class Fbk001NotAsked : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "FBK001",
        Practice = Practice.Feedback,
        Title = "feedback not requested",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Celebrated)],
        ClearsWith = "request-feedback",
        IsSilentWhileHeld = true,
        Rationale = "Every client is asked for feedback before the episode is closed.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is { } improvement && !improvement.CountsAny(context.Episode.Feedback.Requests) && !IsNothingLeftToAsk(context.Episode))
        {
            sink.Find(
                new FindingDetail
                {
                    Variant = context.MayContact ? null : context.Discharge is null ? "visit" : "noContact",
                    DueOn = context.DueAfterEntering(EpisodeStage.Celebrating, 14),
                },
                new Evidence("since", improvement.Day));
        }
    }

    // No one is asked twice about one session, and before the end no other session is expected.
    private static bool IsNothingLeftToAsk(Episode episode) =>
        episode.Stage == EpisodeStage.Celebrating
        && (episode.Care.Sessions.Newest(static session => !session.IsWithdrawn) is not { } newest
            || episode.Feedback.Requests.AnyFromNewest(newest.Id, static (request, session) => request.Session == session));
}
