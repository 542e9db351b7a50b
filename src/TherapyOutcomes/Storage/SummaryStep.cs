using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>A record's first next step: what, by when, and why.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SummaryStep
{
    /// <summary>The command that does it, such as <c>sign-note</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The rule that asks for it.</summary>
    public required string Rule { get; init; }

    /// <summary>The day by which it is due, in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How urgent it is.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The key of the reason's message; its arguments are the evidence.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs that the reason rests on: numbers, days and ids, never a client's words.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Compares by content.</summary>
    /// <param name="other">The other step.</param>
    public bool Equals(SummaryStep? other) =>
        other is not null && Command == other.Command && Rule == other.Rule && DueOn == other.DueOn && Urgency == other.Urgency
        && MessageKey == other.MessageKey && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Command, Rule, DueOn, Urgency, MessageKey);
}
