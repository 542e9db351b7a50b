using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A red flag that is open for a client, in every episode.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Flag">The kind.</param>
/// <param name="Episode">The episode in which it was reported.</param>
/// <param name="Practitioner">The practitioner who treated the client there.</param>
/// <param name="Recording">The recording of the report.</param>
public sealed record OpenRedFlag(RedFlagId Flag, EpisodeId Episode, PractitionerId Practitioner, EventMetadata Recording);
