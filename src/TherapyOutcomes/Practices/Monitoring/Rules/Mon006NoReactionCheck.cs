using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that the client was not asked about reactions 24–72 h after a session (MON006).</summary>
internal sealed class Mon006NoReactionCheck : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON006",
        Practice = Practice.Monitoring,
        Title = "no check for reactions 24–72 h after a session",
        Severity = RuleSeverity.Advice,
        ClearsWith = "check-reactions",
        Rationale = "Most reactions begin within 12 hours and are over after 36; asking a day later finds the ones that last.",
        Source = "Cambron 2007, doi 10.1089/acm.2006.6401; 24 to 72 h is this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Care.Sessions.Newest(static session => !session.IsWithdrawn) is not { } session || context.Episode.Stage.IsEnded())
        {
            return;
        }

        var opens = session.At.AddHours(24);
        if (context.Now < opens)
        {
            sink.NotBefore(opens);
        }
        else if (!context.Episode.Monitoring.Checks.AnyFromNewest((session.Id, opens), static (check, asked) => check.Event.Session == asked.Id && check.At >= asked.opens))
        {
            sink.Find(new FindingDetail { DueOn = session.Day.AddDays(3) }, new Evidence("session", session.Id), new Evidence("day", session.Day));
        }
    }
}
