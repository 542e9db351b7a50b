using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a record that the client died.</summary>
public sealed record ClientDeath
{
    internal ClientDeath(EpisodeId episode, FactId ending, EventMetadata recording) => (Episode, Ending, Recording) = (episode, ending, recording);

    /// <summary>The episode in which the death was recorded.</summary>
    public EpisodeId Episode { get; init; }

    /// <summary>The id of the event that ended that episode. Correcting it takes the death back.</summary>
    public FactId Ending { get; init; }

    /// <summary>The metadata of the record.</summary>
    public EventMetadata Recording { get; init; }
}
