using System.Collections.Immutable;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes;

/// <summary>Represents a command that an episode takes as things stand.</summary>
/// <remarks>
/// A rule can still refuse it for what its fields hold; <see cref="OutcomeService.PreviewAsync"/> tells. Instances are immutable.
/// </remarks>
public sealed record PossibleCommand
{
    internal PossibleCommand()
    {
    }

    /// <summary>The name of the command, which is the value of <c>type</c> in its JSON.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The facts that the command can be for, such as the referrals that can be sent. There is at least one; null if the command is not for a
    /// fact.
    /// </summary>
    public ImmutableArray<FactId>? For { get; init; }

    /// <summary>The next step that the command takes care of; null if it is none.</summary>
    public NextStep? Step { get; init; }

    /// <summary>The findings that hold the command back, because it would move the episode to another stage. Empty if it is free.</summary>
    public ImmutableArray<Finding> HeldBy { get; init; } = [];

    /// <summary>Returns the form of the command as a JSON Schema: its fields, which of them are required, and what they may hold.</summary>
    /// <returns>The schema; see <see cref="CommandSchema.Write(string)"/>.</returns>
    public string WriteSchema() => CommandSchema.Write(Name);
}
