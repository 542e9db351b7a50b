using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a reaction that was reported in one of a client's episodes and has not been reported as ended.</summary>
/// <param name="Episode">The episode in which the reaction was reported.</param>
/// <param name="Reaction">The id of the reaction in that episode.</param>
/// <param name="Course">The course of the reaction, which determines its severity.</param>
/// <param name="Recording">The metadata of the report.</param>
public sealed record ClientReaction(EpisodeId Episode, FactId Reaction, ReactionCourse Course, EventMetadata Recording);
