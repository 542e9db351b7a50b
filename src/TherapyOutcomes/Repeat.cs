using System.Collections.Immutable;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes;

/// <summary>A command id that was used before.</summary>
/// <param name="IsSameContent">True when it is the same command again.</param>
/// <param name="Version">The record's version after the first submission.</param>
/// <param name="Stage">The episode's stage then; null for other records.</param>
/// <param name="Events">What it recorded.</param>
internal sealed record Repeat(bool IsSameContent, long Version, EpisodeStage? Stage, ImmutableArray<RecordedEvent> Events);
