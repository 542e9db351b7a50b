using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that an adverse reaction was reported.</summary>
/// <remarks>Results from <see cref="ReportReaction"/>.</remarks>
public sealed record ReactionReported : EpisodeEvent
{
    [JsonConstructor]
    internal ReactionReported()
    {
    }

    /// <summary>The id of the new reaction.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>The time at which the reaction began.</summary>
    public required DateTimeOffset Onset { get; init; }

    /// <summary>The intensity of the reaction.</summary>
    public required ReactionIntensity Intensity { get; init; }

    /// <summary>The duration of the reaction, so far or in total.</summary>
    public required ReactionDuration Duration { get; init; }

    /// <summary>
    /// True if there is new weakness, numbness, severe headache or visual loss, which opens a red flag; otherwise, false or null.
    /// </summary>
    public bool? NewDeficit { get; init; }

    /// <summary>The day on which the reaction ended, or null if it has not ended.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>A description of what happened.</summary>
    public required ClientText Description { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Reaction, Reaction);
}
