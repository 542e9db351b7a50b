using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents one report of a red flag that no clearance has closed yet.</summary>
public sealed record RedFlagReport : IDatedFact
{
    internal RedFlagReport(EpisodeId episode, PractitionerId practitioner, Urgency? urgency, EventMetadata recording) =>
        (Episode, Practitioner, Urgency, Recording) = (episode, practitioner, urgency, recording);

    /// <summary>The episode in which the red flag was reported.</summary>
    public EpisodeId Episode { get; init; }

    /// <summary>The practitioner who was treating the client in that episode.</summary>
    public PractitionerId Practitioner { get; init; }

    /// <summary>The urgency as reported, or null if that of the catalog applies.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The metadata of the report.</summary>
    public EventMetadata Recording { get; init; }
}
