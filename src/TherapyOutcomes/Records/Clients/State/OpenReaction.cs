using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a reaction that was reported in one of a client's episodes and has not been reported as ended.</summary>
public sealed record OpenReaction
{
    internal OpenReaction(EpisodeId episode, FactId reaction, ReactionCourse course, EventMetadata recording) =>
        (Episode, Reaction, Course, Recording) = (episode, reaction, course, recording);

    /// <summary>The episode in which the reaction was reported.</summary>
    public EpisodeId Episode { get; init; }

    /// <summary>The id of the reaction in that episode.</summary>
    public FactId Reaction { get; init; }

    /// <summary>The course of the reaction, which determines its severity.</summary>
    public ReactionCourse Course { get; init; }

    /// <summary>The metadata of the report.</summary>
    public EventMetadata Recording { get; init; }
}
