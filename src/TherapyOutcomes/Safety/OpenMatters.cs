using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Safety;

/// <summary>Keeps the client's record of open red flags and reactions in step with an episode.</summary>
internal static class OpenMatters
{
    /// <summary>Opens each kind of red flag that is not open yet: a client has at most one open flag of each kind.</summary>
    public static IEnumerable<ClientEvent> Open(RuleContext context, params IEnumerable<RedFlagId> flags) => flags
        .Distinct()
        .Where(flag => !context.Client.OpenRedFlags.Any(open => open.Flag == flag))
        .Select(flag => new RedFlagOpened { Flag = flag, Episode = context.Episode.Id, Practitioner = context.Episode.Practitioner });

    /// <summary>Closes a reaction if it is open; other facts have nothing to close.</summary>
    public static IEnumerable<ClientEvent> Close(RuleContext context, FactId reaction) =>
        context.Client.OpenReactions.Any(open => open.Episode == context.Episode.Id && open.Reaction == reaction)
            ? [new ReactionClosed { Episode = context.Episode.Id, Reaction = reaction }]
            : [];
}
