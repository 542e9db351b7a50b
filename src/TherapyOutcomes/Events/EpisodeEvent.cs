namespace TherapyOutcomes.Events;

/// <summary>An event of an episode of care.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record EpisodeEvent : TherapyEvent
{
    private protected EpisodeEvent()
    {
    }
}
