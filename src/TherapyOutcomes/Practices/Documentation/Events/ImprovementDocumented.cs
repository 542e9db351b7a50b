using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a note of the improvement was written or that its draft was replaced.</summary>
/// <remarks>Results from <see cref="DocumentImprovement"/>.</remarks>
public sealed record ImprovementDocumented : EpisodeEvent
{
    [JsonConstructor]
    internal ImprovementDocumented()
    {
    }

    /// <summary>The id of the note.</summary>
    public required FactId Note { get; init; }

    /// <summary>The subjective part: what the client reports.</summary>
    public required ClientText Subjective { get; init; }

    /// <summary>The objective part: what the practitioner found.</summary>
    public required ClientText Objective { get; init; }

    /// <summary>The assessment: what it means.</summary>
    public required ClientText Assessment { get; init; }

    /// <summary>The plan: what comes next.</summary>
    public required ClientText Plan { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Note, Note);
}
