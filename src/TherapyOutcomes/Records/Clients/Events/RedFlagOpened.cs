using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>A red flag is open for the client, in every episode.</summary>
/// <remarks>Appended in one batch with the report in the episode. Immutable and thread-safe.</remarks>
public sealed record RedFlagOpened : ClientEvent
{
    [JsonConstructor]
    internal RedFlagOpened()
    {
    }

    /// <summary>The kind.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>The episode in which it was reported.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The practitioner who treated the client there.</summary>
    public required PractitionerId Practitioner { get; init; }
}
