using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>The answer to a command or an evaluation: a value, never an exception.</summary>
/// <remarks>
/// Accepted: what was recorded. Refused: no events, and the forbidden finding that refuses. Malformed: only
/// <see cref="Error"/>. In the last two cases nothing was written. Immutable and thread-safe.
/// </remarks>
public sealed record Answer
{
    internal Answer()
    {
    }

    /// <summary>True when the command was accepted.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Why the command is malformed; null otherwise.</summary>
    public InputError? Error { get; init; }

    /// <summary>The record; null when the command is malformed.</summary>
    public RecordKey? Record { get; init; }

    /// <summary>The record's version after the command; unchanged when refused.</summary>
    public long Version { get; init; }

    /// <summary>The episode's stage after the command; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>What was recorded, in order; of a repeated command what it recorded the first time.</summary>
    public ImmutableArray<RecordedEvent> Events { get; init; } = [];

    /// <summary>All that the rules find after the command, at now; most severe first, among equals a safety hold (MON009), then by id.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What to do, by when and why; most urgent first.</summary>
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>When the answer may change by time alone; null when nothing is known to.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>The answer to a command that could not be read.</summary>
    /// <param name="error">What is wrong with it, as <see cref="CommandReading.Error"/> tells.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public static Answer Malformed(InputError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new Answer { Accepted = false, Error = error };
    }
}
