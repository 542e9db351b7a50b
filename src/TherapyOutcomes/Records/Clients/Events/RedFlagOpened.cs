using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that a red flag is open for the client, or was reported again while open. It applies to every episode.</summary>
/// <remarks>Appended in the same batch as the report in the episode.</remarks>
public sealed record RedFlagOpened : ClientEvent
{
    [JsonConstructor]
    internal RedFlagOpened()
    {
    }

    /// <summary>The kind of red flag.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>The episode in which the red flag was reported.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The practitioner who was treating the client in that episode.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>The urgency as reported, or null if that of the catalog applies.</summary>
    public Urgency? Urgency { get; init; }
}
