using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Safety;

/// <summary>Keeps the client's record of open red flags and reactions in step with an episode.</summary>
internal static class OpenMatters
{
    /// <summary>Opens a red flag, or adds a report to it if it is open already.</summary>
    public static ClientEvent Open(RuleContext context, RedFlagId flag, Urgency? urgency = null) =>
        new RedFlagOpened { Flag = flag, Episode = context.Episode.Id, Practitioner = context.Episode.Practitioner, Urgency = urgency };

    /// <summary>Closes a reaction if it is open; other facts have nothing to close.</summary>
    public static IEnumerable<ClientEvent> Close(RuleContext context, FactId reaction)
    {
        foreach (var open in context.Client.OpenReactions)
        {
            if (open.Episode == context.Episode.Id && open.Reaction == reaction)
            {
                yield return new ReactionClosed { Episode = open.Episode, Reaction = reaction, WasMajor = SafetyHolds.IsMajor(open, context.Policy, context.Now) };
            }
        }
    }
}
