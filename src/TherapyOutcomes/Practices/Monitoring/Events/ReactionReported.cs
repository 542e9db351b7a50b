using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>An adverse reaction was reported.</summary>
/// <remarks>Follows <see cref="ReportReaction"/>. Immutable and thread-safe.</remarks>
public sealed record ReactionReported : EpisodeEvent
{
    [JsonConstructor]
    internal ReactionReported()
    {
    }

    /// <summary>The new reaction's id.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Onset { get; init; }

    /// <summary>How strong it is.</summary>
    public required ReactionIntensity Intensity { get; init; }

    /// <summary>How long it lasts, so far or in all.</summary>
    public required ReactionDuration Duration { get; init; }

    /// <summary>Whether there is new weakness, numbness, severe headache or visual loss; opens a red flag.</summary>
    public bool? NewDeficit { get; init; }

    /// <summary>The day on which it ended, if it has.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>What happened.</summary>
    public required ClientText Description { get; init; }
}
