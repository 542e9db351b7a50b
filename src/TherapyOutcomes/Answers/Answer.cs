using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>The answer to a command or an evaluation. It is always a value, never an exception.</summary>
/// <remarks>
/// An accepted command returns what was recorded. A refused command returns no events, but the forbidden finding that caused the refusal.
/// A malformed command returns only <see cref="Error"/>. If a command is refused or malformed, nothing is written.
/// </remarks>
public sealed record Answer
{
    internal Answer()
    {
    }

    /// <summary>True if the command was accepted; otherwise, false.</summary>
    public required bool Accepted { get; init; }

    /// <summary>The reason why the command is malformed; otherwise, null.</summary>
    public InputError? Error { get; init; }

    /// <summary>The key of the record; null if the command is malformed.</summary>
    public RecordKey? Record { get; init; }

    /// <summary>The version of the record after the command. It is unchanged if the command was refused.</summary>
    public long Version { get; init; }

    /// <summary>The stage of the episode after the command; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>The events that were recorded, in order. For a repeated command, the events that were recorded the first time.</summary>
    public ImmutableArray<RecordedEvent> Events { get; init; } = [];

    /// <summary>
    /// All findings of the rules after the command, at the current time. The most severe come first; among equally severe findings, safety
    /// holds (MON009) come first, and the others are ordered by rule id.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The next steps: what to do, by when and why. The most urgent comes first.</summary>
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>The time at which the answer may change merely because time passes; null if no such time is known.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>Returns the answer to a command that could not be read.</summary>
    /// <param name="error">The problem with the command, as reported by <see cref="CommandReading.Error"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public static Answer Malformed(InputError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new Answer { Accepted = false, Error = error };
    }
}
