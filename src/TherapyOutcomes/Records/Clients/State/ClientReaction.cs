using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A reaction reported in one of a client's episodes and not ended.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Episode">The episode in which it was reported.</param>
/// <param name="Reaction">The reaction in that episode.</param>
/// <param name="Course">What decides its severity.</param>
/// <param name="Recording">The recording of the report.</param>
public sealed record ClientReaction(EpisodeId Episode, FactId Reaction, ReactionCourse Course, EventMetadata Recording);
