using System.Collections.Immutable;
using TherapyOutcomes.Input;
using TherapyOutcomes.Practices;
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

    /// <summary>The field of the command that takes one of these facts, such as <c>referral</c>; null if the command is not for a fact.</summary>
    public string? ForField { get; init; }

    /// <summary>The next step that the command takes care of; null if it is none.</summary>
    public NextStep? Step { get; init; }

    /// <summary>The findings that hold the command back, because it would move the episode to another stage. Empty if it is free.</summary>
    public ImmutableArray<Finding> HeldBy { get; init; } = [];

    /// <summary>
    /// Returns the form of the command as a JSON Schema: its fields, which of them are required, and what they may hold. The field
    /// <see cref="ForField"/> may hold only the facts in <see cref="For"/>.
    /// </summary>
    /// <param name="defaults">What the host supplies; the form leaves those fields out. Null if the JSON says everything.</param>
    /// <returns>The schema. docs/reference.md describes the fields for people.</returns>
    public string WriteSchema(CommandDefaults? defaults = null)
    {
        var command = CommandCatalog.Get(Name).Describe();
        return CommandSchema.Write(command with { Fields = [.. command.Fields.Select(Narrowed)] }, defaults);
    }

    private FieldDescription Narrowed(FieldDescription field) => For is { } facts && field.Name == ForField
        ? field with { Value = new ChoiceDescription { Name = $"{ForField}Choice", Values = [.. facts.Select(fact => fact.Value)] } }
        : field;
}
