using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Represents a reminder of a next step: what to do, by when, and which rule asks for it. It holds no client text.</summary>
/// <remarks>
/// The step may have been done in the meantime. Before somebody is reminded, evaluate the record again (<see cref="OutcomeService.EvaluateAsync"/>) and
/// see whether the rule still asks for it (<see cref="RecordEvaluation.FindingOf"/>), which also gives the reason in words.
/// </remarks>
public sealed record Reminder
{
    [JsonConstructor]
    internal Reminder()
    {
    }

    /// <summary>The id of the rule that asks for the step.</summary>
    public required string Rule { get; init; }

    /// <summary>The name of the command that completes the step, such as <c>record-score</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The value that a field of the command should have, such as the kind of a <c>discontinue</c>; null if there is none.</summary>
    public StepChoice? With { get; init; }

    /// <summary>The day by which the step is due, in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The urgency of the step.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The ids and public names that the reason is based on, such as the id of the referral that nobody answered. May be empty.</summary>
    public required ImmutableArray<string> About { get; init; }

    /// <summary>Determines whether two reminders have the same content.</summary>
    /// <param name="other">The reminder to compare with.</param>
    /// <returns>True if the content is the same; otherwise, false.</returns>
    public bool Equals(Reminder? other) => other is not null && DueOn == other.DueOn && With == other.With && Urgency == other.Urgency && IsOfSameMatter(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Command, With, DueOn, Urgency, About.Length);

    /// <summary>Determines whether two reminders ask for the same thing, perhaps by another day.</summary>
    internal bool IsOfSameMatter(Reminder other) =>
        Rule == other.Rule && Command == other.Command && About.AsSpan().SequenceEqual(other.About.AsSpan());
}
