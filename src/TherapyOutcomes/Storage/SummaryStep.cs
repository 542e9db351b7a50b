using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Represents a record's first next step: what to do, by when, and why.</summary>
public sealed record SummaryStep
{
    /// <summary>The name of the command that completes the step, such as <c>sign-note</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The value that a field of the command should have, such as the kind of a <c>discontinue</c>; null if there is none.</summary>
    public StepChoice? With { get; init; }

    /// <summary>The id of the rule that asks for the step.</summary>
    public required string Rule { get; init; }

    /// <summary>The day by which the step is due, in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The urgency of the step.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The key of the message that gives the reason. <see cref="Evidence"/> supplies the message's arguments.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs that the reason is based on: numbers, days and ids, never a client's words.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Determines whether two steps have the same content.</summary>
    /// <param name="other">The step to compare with.</param>
    /// <returns>True if the content is the same; otherwise, false.</returns>
    public bool Equals(SummaryStep? other) =>
        other is not null && Command == other.Command && With == other.With && Rule == other.Rule && DueOn == other.DueOn && Urgency == other.Urgency
        && MessageKey == other.MessageKey && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Command, With, Rule, DueOn, Urgency, MessageKey);
}
