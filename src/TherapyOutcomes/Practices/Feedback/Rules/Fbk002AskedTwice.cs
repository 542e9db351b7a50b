using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Feedback.Rules;

/// <summary>Refuses to ask for feedback twice for one session (FBK002).</summary>
internal sealed class Fbk002AskedTwice : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "FBK002",
        Practice = Practice.Feedback,
        Title = "feedback requested twice for one session",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<RequestFeedback>()],
        Rationale = "Asking twice about one session is a burden and skews the answers.",
        Source = "this library's recommendation: never two requests for one session",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is RequestFeedback request && context.Episode.Feedback.Requests.Any(other => other.Session == request.Session))
        {
            sink.Find(new Evidence("session", request.Session));
        }
    }
}
