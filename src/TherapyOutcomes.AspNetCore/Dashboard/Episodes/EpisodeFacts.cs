using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>What the core says of an episode.</summary>
internal sealed record EpisodeFacts
{
    public required FormRecord Record { get; init; }

    public required EpisodeExplanation Explanation { get; init; }

    public required ImmutableArray<PossibleCommand> Possible { get; init; }

    public required IReadOnlyList<RecordedEvent> Events { get; init; }
}
