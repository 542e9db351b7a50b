using System.Collections.Frozen;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Deciding;

/// <summary>Folds events into an episode. It never evaluates anything and never fires the workflow.</summary>
internal static class EpisodeEvolver
{
    private static readonly FrozenDictionary<Type, EventForm<Episode>> Forms = StandardModules.EventsOf<Episode>();

    public static Episode? Replay(RecordKey key, IEnumerable<RecordedEvent> history)
    {
        Episode? episode = null;
        var version = 0L;
        foreach (var recorded in history)
        {
            episode = Apply(episode, key, recorded);
            version = recorded.Metadata.Version;
        }

        return episode is null ? null : episode with { Version = version };
    }

    public static Episode Evolve(Episode? episode, RecordKey key, RecordedEvent recorded) =>
        Apply(episode, key, recorded) with { Version = recorded.Metadata.Version };

    /// <summary>Applies an event. The caller sets the version once, at the end of the history.</summary>
    public static Episode Apply(Episode? episode, RecordKey key, RecordedEvent recorded) => (episode, recorded.Event) switch
    {
        (null, EpisodeOpened opened) => Episode.Open(new EpisodeId(key.Id), key.Clinic, opened, recorded.Metadata),
        (null, _) => throw new TherapyOutcomesException(ErrorCodes.HistoryBroken, $"The history of {key} does not begin with {nameof(EpisodeOpened)}."),
        var (known, @event) => Forms[@event.GetType()].Apply(known, @event, recorded.Metadata),
    };
}
