using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a red flag that is open for a client. It applies to every episode.</summary>
/// <param name="Flag">The kind of red flag.</param>
/// <param name="Episode">The episode in which the red flag was reported.</param>
/// <param name="Practitioner">The practitioner who was treating the client in that episode.</param>
/// <param name="Recording">The metadata of the report.</param>
public sealed record OpenRedFlag(RedFlagId Flag, EpisodeId Episode, PractitionerId Practitioner, EventMetadata Recording);
