namespace TherapyOutcomes.Events;

/// <summary>Represents an event in an episode of care.</summary>
public abstract record EpisodeEvent : TherapyEvent
{
    private protected EpisodeEvent()
    {
    }
}
