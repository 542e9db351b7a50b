using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Safety;

/// <summary>Keeps the client's record in step with the endings of episodes because of the client's death.</summary>
internal static class Deaths
{
    /// <summary>Records the death with the client if an episode ended because of it.</summary>
    public static IEnumerable<ClientEvent> Record(RecordedEvent ending, EpisodeId episode) =>
        ending.Event is Discontinued { IsDeath: true } ? [new ClientDied { Episode = episode, Ending = ending.Metadata.AsFact }] : [];

    /// <summary>Takes the death back if the corrected fact is the ending that recorded it. Other facts have nothing to take back.</summary>
    public static IEnumerable<ClientEvent> TakeBack(RuleContext context, FactId ending) =>
        context.Client.Deaths.Any(death => death.Episode == context.Episode.Id && death.Ending == ending)
            ? [new ClientDeathWithdrawn { Episode = context.Episode.Id, Ending = ending }]
            : [];
}
