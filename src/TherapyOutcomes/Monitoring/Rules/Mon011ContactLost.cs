using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Monitoring.Rules;

/// <summary>MON011: three contacts unanswered in 30 days.</summary>
internal sealed class Mon011ContactLost : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON011",
        Practice = Practice.Monitoring,
        Title = "three contacts unanswered in 30 days",
        Severity = RuleSeverity.Advice,
        ClearsWith = "discontinue",
        Rationale = "A client who can not be reached is lost to follow-up: the outcome is unknown, not failed.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded())
        {
            return;
        }

        var unanswered = 0;
        foreach (var attempt in context.Episode.Care.ContactAttempts)
        {
            unanswered = attempt.Event.Reached || WasSeenSince(context, attempt.At) ? 0
                : context.DaysSince(attempt.At) <= 30 ? unanswered + 1
                : unanswered;
        }

        if (unanswered >= 3)
        {
            sink.Find(new FindingDetail { DueOn = context.Today }, new Evidence("attempts", unanswered));
        }
    }

    private static bool WasSeenSince(RuleContext context, DateTimeOffset at) =>
        context.Episode.Care.Sessions.Newest(session => !session.IsWithdrawn) is { } session && session.At > at;
}
